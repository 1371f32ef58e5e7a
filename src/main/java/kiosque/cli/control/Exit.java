package kiosque.cli.control;

/// How a command ends, as `sysexits.h` numbers it.
public final class Exit {

    public static final int OK = 0;

    /// The command line itself is wrong.
    public static final int USAGE = 64;

    /// What was to be read is not what it should be.
    public static final int DATA = 65;

    /// What was to be read is not there.
    public static final int NO_INPUT = 66;

    /// Something that is needed does not answer.
    public static final int UNAVAILABLE = 69;

    /// The machine itself is not as it should be.
    static final int SYSTEM = 71;

    /// Something cannot be made or written.
    static final int CANNOT_CREATE = 73;

    /// There is no room.
    static final int INPUT_OUTPUT = 74;

    /// Somebody else has it; later it may be free.
    static final int LATER = 75;

    /// Something is not allowed.
    static final int NO_PERMISSION = 77;

    /// A fault of ours.
    public static final int SOFTWARE = 70;

    /// The configuration has mistakes.
    public static final int CONFIGURATION = 78;
}
