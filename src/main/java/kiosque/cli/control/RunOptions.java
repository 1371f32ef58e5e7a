package kiosque.cli.control;

import java.time.Instant;
import java.util.Optional;

/// How the daemon runs, beside its configuration.
///
/// @param clockFactor how much faster than real time its clock goes; 1 but for tests
/// @param clockFrom when its clock and the real one showed the same; empty for its start. A daemon that is started again with the same
///     instant goes on in the time of the one before.
public record RunOptions(double clockFactor, Optional<Instant> clockFrom) {

    public static final RunOptions REAL_TIME = new RunOptions(1, Optional.empty());
}
