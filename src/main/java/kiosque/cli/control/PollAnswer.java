package kiosque.cli.control;

import java.time.Instant;

/// What became of the wish to have a source polled now.
public sealed interface PollAnswer {

    /// It is due then.
    ///
    /// @param reason why then: `asked for`, `host holds until …`, `polled 2 min ago`
    record Due(Instant at, String reason) implements PollAnswer {}

    record NoSuchSource() implements PollAnswer {}
}
