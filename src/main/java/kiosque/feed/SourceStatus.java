package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a source is doing: a row of `kiosque sources`, of the sources page and of the metrics.
///
/// @param lastOutcome the fixed word of its last poll's report, `never` before the first
/// @param entries how many are stored
/// @param mislabelled what the encoding of its last document is, where that is not what was declared
public record SourceStatus(
        Source source,
        SourceCredit credit,
        Optional<Instant> lastPollAt,
        String lastOutcome,
        String lastDetail,
        NextPoll next,
        Optional<HostHold> hold,
        long entries,
        List<String> tags,
        Optional<String> mislabelled) {

    /// Outcomes of polls that say that all is well.
    public static final Set<String> WELL =
            Set.of("new", "edited", "pushed", "unchanged", "not-modified");

    public SourceStatus {
        tags = List.copyOf(tags);
    }

    /// Whether it rests because its server asked for that, which is no failure of its own.
    public boolean isHeldByItsServer() {
        return hold.isPresent() && lastOutcome.equals("throttled");
    }
}
