package kiosque.web.server;

/// The server's address cannot be had; the message says why, and what to do, for people.
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What kind of trouble it is.
    public enum Trouble {
        TAKEN,
        DENIED,
        NOT_OURS,
        BAD_CERTIFICATE
    }

    private final Trouble trouble;

    CannotListen(Trouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
