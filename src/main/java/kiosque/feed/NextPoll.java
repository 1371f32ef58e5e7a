package kiosque.feed;

import java.time.Instant;

/// When a source is polled next, and why then.
///
/// @param reason a fixed word for the rule that decided and its figures, for people: `max-age 2h`, `back-off 4h after 3 failures`
/// @param retired whether this is only the occasional look at a source given up (410, or failing for months)
public record NextPoll(Instant at, String reason, boolean retired) {

    public static NextPoll at(Instant at, String reason) {
        return new NextPoll(at, reason, false);
    }
}
