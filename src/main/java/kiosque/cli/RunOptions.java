package kiosque.cli;

/// How the daemon runs, beside its configuration.
///
/// @param clockFactor how much faster than real time its clock goes; 1 but for tests
public record RunOptions(double clockFactor) {

    public static final RunOptions REAL_TIME = new RunOptions(1);
}
