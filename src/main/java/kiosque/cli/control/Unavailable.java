package kiosque.cli.control;

/// Something that a command needs cannot be had: one sentence for a person, no stack trace.
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unavailable(String message) {
        super(message);
    }
}
