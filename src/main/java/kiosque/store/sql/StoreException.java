package kiosque.store.sql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/// The database cannot be used, or will not do what was asked of it; the message says why, and what to do, for people.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What kind of trouble it is.
    public enum Trouble {
        /// It does not answer, or not as it should.
        UNAVAILABLE,
        /// It has not answered for a moment, which [Heartbeat] has told.
        AWAY,
        /// It does not let us in, or not do what we have to.
        DENIED,
        /// Another daemon has it.
        IN_USE,
        /// Its folder cannot be made or written.
        CANNOT_WRITE,
        /// There is no room for it.
        NO_ROOM,
        /// What was asked of it is at fault, not the database.
        REQUEST
    }

    private final Trouble trouble;

    public StoreException(Trouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public StoreException(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    public StoreException(String message, Throwable cause) {
        this(Trouble.UNAVAILABLE, message, cause);
    }

    public StoreException(String message) {
        this(Trouble.UNAVAILABLE, message);
    }

    public Trouble trouble() {
        return trouble;
    }

    /// Whether it may be gone when one asks again: a lost connection, a server that only starts.
    public boolean passes() {
        return Stream.iterate(getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException error && Transience.passes(error));
    }

    /// Whether the log says so already.
    public boolean isTold() {
        return trouble == Trouble.AWAY;
    }

    /// Whether it is away, full, read-only … : then what was asked may be asked again later.
    public boolean isOfTheDatabase() {
        return trouble != Trouble.REQUEST;
    }
}
