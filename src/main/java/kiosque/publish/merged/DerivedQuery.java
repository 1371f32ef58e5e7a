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
/// @param limit at most 1000
public record DerivedQuery(
        Optional<String> words,
        Optional<String> source,
        Optional<String> tag,
        Optional<String> language,
        Optional<Instant> since,
        Optional<Integer> limit,
        Optional<MergedFeedSettings.Form> content,
        Optional<Stories> stories,
        Optional<Ids> ids) {

    /// How many entries a derived feed may have.
    public static final int MOST = 1000;

    /// Asks for the merged feed's own document.
    public static final DerivedQuery NOTHING =
            new DerivedQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// The same, for so many entries.
    public DerivedQuery upTo(int entries) {
        return new DerivedQuery(
                words, source, tag, language, since, Optional.of(entries), content, stories, ids);
    }

    /// What an entry's id is one of.
    public enum Ids {
        /// Of all that we publish: one entry has one id in every merged feed.
        ENTRY,
        /// Of this merged feed: readers that keep entries by id then show an entry in every merged feed that has it.
        FEED
    }

    /// With the ids that entries have everywhere.
    public DerivedQuery(
            Optional<String> words,
            Optional<String> source,
            Optional<String> tag,
            Optional<String> language,
            Optional<Instant> since,
            Optional<Integer> limit,
            Optional<MergedFeedSettings.Form> content,
            Optional<Stories> stories) {
        this(words, source, tag, language, since, limit, content, stories, Optional.empty());
    }

    /// Asks for the newest that have these words.
    public static DerivedQuery searching(String words, int limit) {
        return new DerivedQuery(
                Optional.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(limit),
                Optional.empty(),
                Optional.empty());
    }

    /// The query part of its one address, question mark included: equal questions have equal addresses. Empty if nothing is asked.
    public String canonical() {
        List<String> parts = new ArrayList<>();
        words.ifPresent(value -> parts.add(part("q", value)));
        source.ifPresent(value -> parts.add(part("source", value)));
        tag.ifPresent(value -> parts.add(part("tag", value)));
        language.ifPresent(value -> parts.add(part("lang", value)));
        since.ifPresent(value -> parts.add(part("since", value.toString())));
        limit.ifPresent(value -> parts.add(part("limit", value.toString())));
        content.ifPresent(value -> parts.add(part("content", name(value))));
        stories.ifPresent(value -> parts.add(part("stories", name(value))));
        ids.ifPresent(value -> parts.add(part("ids", name(value))));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /// Whether it chooses among the entries, rather than how those of the merged feed are shown.
    boolean selects() {
        return words.isPresent()
                || source.isPresent()
                || tag.isPresent()
                || language.isPresent()
                || since.isPresent();
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
