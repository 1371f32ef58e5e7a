package kiosque.cli;

/// How a command ends, as `sysexits.h` numbers it.
final class Exit {

    static final int OK = 0;

    /// The command line itself is wrong.
    static final int USAGE = 64;

    /// What was to be read is not what it should be.
    static final int DATA = 65;

    /// What was to be read is not there.
    static final int NO_INPUT = 66;

    /// Something that is needed does not answer.
    static final int UNAVAILABLE = 69;

    /// A fault of ours.
    static final int SOFTWARE = 70;

    /// The configuration has mistakes.
    static final int CONFIGURATION = 78;

    private Exit() {}
}
