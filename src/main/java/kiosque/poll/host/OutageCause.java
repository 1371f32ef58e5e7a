package kiosque.poll.host;

import java.time.Duration;

/// Whose doing it is that a host could not be reached.
public sealed interface OutageCause {

    /// It answered, or its own silence is proved.
    record Theirs() implements OutageCause {}

    /// Our network is away: nobody is blamed.
    record Ours() implements OutageCause {}

    /// Nobody else has been asked since: it is asked again before anybody is blamed.
    record Untold(Duration pause) implements OutageCause {}
}
