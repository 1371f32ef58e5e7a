package kiosque.publish.merged;

import kiosque.feed.Stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a reader asks of a merged feed beyond its own document. An empty part asks for nothing.
///
/// @param sought which of its entries
/// @param shown how they are told
public record DerivedQuery(Sought sought, Shown shown) {

    /// How many entries a derived feed may have.
    public static final int MOST = 1000;

    /// Asks for the merged feed's own document.
    public static final DerivedQuery NOTHING = new DerivedQuery(Sought.ALL, Shown.AS_IT_IS);

    /// Which entries, all conditions at once.
    public record Sought(
            Optional<String> words,
            Optional<String> source,
            Optional<String> tag,
            Optional<String> language,
            Optional<Instant> since) {

        public static final Sought ALL = withWords(Optional.empty());

        /// Entries that have these words.
        public static Sought withWords(Optional<String> words) {
            return new Sought(
                    words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /// How the entries are told.
    ///
    /// @param limit at most 1000
    public record Shown(
            Optional<Integer> limit,
            Optional<MergedFeedSettings.Form> content,
            Optional<Stories> stories,
            Optional<Ids> ids) {

        public static final Shown AS_IT_IS = upTo(Optional.empty());

        /// So many entries, otherwise as they are told in the merged feed.
        public static Shown upTo(Optional<Integer> limit) {
            return new Shown(limit, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /// What an entry's id is one of.
    public enum Ids {
        /// Of all that we publish: one entry has one id in every merged feed.
        ENTRY,
        /// Of this merged feed: readers that keep entries by id then show an entry in every merged feed that has it.
        FEED
    }

    /// The same, for so many entries.
    public DerivedQuery upTo(int entries) {
        return new DerivedQuery(
                sought,
                new Shown(Optional.of(entries), shown.content(), shown.stories(), shown.ids()));
    }

    /// Asks for the newest that have these words.
    public static DerivedQuery searching(String words, int limit) {
        return new DerivedQuery(
                Sought.withWords(Optional.of(words)), Shown.upTo(Optional.of(limit)));
    }

    /// The query part of its one address, question mark included: equal questions have equal addresses. Empty if nothing is asked.
    public String canonical() {
        List<String> parts = new ArrayList<>();
        sought.words().ifPresent(value -> parts.add(part("q", value)));
        sought.source().ifPresent(value -> parts.add(part("source", value)));
        sought.tag().ifPresent(value -> parts.add(part("tag", value)));
        sought.language().ifPresent(value -> parts.add(part("lang", value)));
        sought.since().ifPresent(value -> parts.add(part("since", value.toString())));
        shown.limit().ifPresent(value -> parts.add(part("limit", value.toString())));
        shown.content().ifPresent(value -> parts.add(part("content", name(value))));
        shown.stories().ifPresent(value -> parts.add(part("stories", name(value))));
        shown.ids().ifPresent(value -> parts.add(part("ids", name(value))));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /// Whether it chooses among the entries, rather than how those of the merged feed are shown.
    boolean selects() {
        return !sought.equals(Sought.ALL);
    }

    private static String part(String name, String value) {
        return name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%3A", ":");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
