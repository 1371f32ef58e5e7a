package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// Something that somebody should look after.
///
/// @param number the store's own
/// @param since when it began
/// @param overAt when it was over; empty while it lasts
public record Notice(long number, Cause cause, Instant since, Optional<Instant> overAt) {

    /// What it is about.
    ///
    /// @param kind a short fixed word: `failing`, `silent` …
    /// @param subject the name of a source, or whatever else it is about; with the kind it tells one notice from another
    /// @param sentence for people
    public record Cause(String kind, String subject, String sentence) {

        /// A source whose encoding is not what is declared.
        public static final String MISLABELLED = "mislabelled";

        /// Whether all is well only once it is over: what is mended by itself is told, and that is all.
        public boolean keepsFromWell() {
            return !kind.equals(MISLABELLED);
        }
    }
}
