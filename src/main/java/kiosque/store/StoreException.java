package kiosque.store;

/// The database cannot be used, or will not do what was asked of it; the message says why, for people.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Whose fault it is.
    enum Fault {
        /// The database's, whatever is asked of it: there is nothing to do but to wait.
        DATABASE,
        /// What was asked of it.
        REQUEST
    }

    private final Fault fault;

    public StoreException(String message, Throwable cause) {
        this(message, cause, Fault.DATABASE);
    }

    StoreException(String message, Throwable cause, Fault fault) {
        super(message, cause);
        this.fault = fault;
    }

    public StoreException(String message) {
        super(message);
        this.fault = Fault.DATABASE;
    }

    /// Whether it is away, full, read-only … : then what was asked may be asked again later.
    public boolean isOfTheDatabase() {
        return fault == Fault.DATABASE;
    }
}
