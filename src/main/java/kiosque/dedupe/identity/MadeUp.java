package kiosque.dedupe.identity;

import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.Sha256;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Notices the one entry of a document whose guid and date look made up for whoever asks: a guid that says nothing, and the moment at which
/// we asked for a date. Once is a chance; twice in a row, with the same words, it is how the publisher's program works.
public final class MadeUp {

    /// How far the publisher's clock may be from ours, and how long an answer may take.
    private static final Duration AT_THAT_MOMENT = Duration.ofMinutes(2);

    /// Random digits: a counter, a date or a word that the guid holds is the publisher's.
    private static final Pattern RANDOM =
            Pattern.compile(
                    "[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|(?<![0-9a-z])[0-9a-f]{13}(?![0-9a-z])",
                    Pattern.CASE_INSENSITIVE);

    /// The same, the entry with a further name where it looks so.
    ///
    /// @param at when we asked
    public static List<Identified> named(List<Identified> entries, Instant at) {
        return entries.size() == 1 && looksSo(entries.getFirst(), at)
                ? List.of(
                        entries.getFirst()
                                .under(
                                        entries.getFirst().id(),
                                        List.of(name(Names.of(entries.getFirst().entry())))))
                : entries;
    }

    static Sha256 name(Names names) {
        return Sha256.of("made up", names.text().hex());
    }

    static boolean hasRandomGuid(Entry entry) {
        return entry.guid().filter(guid -> RANDOM.matcher(guid).find()).isPresent();
    }

    /// When it was published or, where that is all it says, changed.
    static Optional<Instant> stamp(Entry entry) {
        return entry.dates().published().or(entry.dates()::updated);
    }

    private static boolean looksSo(Identified entry, Instant at) {
        return hasRandomGuid(entry.entry())
                && stamp(entry.entry())
                        .filter(date ->
                                Duration.between(date, at).abs().compareTo(AT_THAT_MOMENT) < 0)
                        .isPresent();
    }
}
