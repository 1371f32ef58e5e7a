package kiosque.poll.setting;

/// Whether an interval that the user configured may be shorter than what the server asks for.
public enum Insistence {
    RESPECT_FLOORS,
    INSIST
}
