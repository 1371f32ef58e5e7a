package kiosque.publish;

import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceStatus;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.row.TagAuthority;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A store in memory. Reads are counted; it can be made to fail.
public final class FakeReader implements MergedFeedReader {

    public static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    public final List<SourceStatus> sources = new ArrayList<>();
    public final List<Query> queries = new ArrayList<>();
    public int selections;
    @Nullable RuntimeException failure;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();

    /// A merged feed's rows.
    private static final class Feed {
        final List<PublishedEntry> entries = new ArrayList<>();
        long version;
    }

    /// Appends; each append is a version.
    public void add(String slug, PublishedEntry... added) {
        Feed feed = feed(slug);
        feed.entries.addAll(List.of(added));
        feed.version++;
    }

    /// Puts another text in the place of the entry with the same ordinal.
    public void edit(String slug, PublishedEntry edited) {
        Feed feed = feed(slug);
        feed.entries.replaceAll(one -> one.ordinal() == edited.ordinal() ? edited : one);
        feed.version++;
    }

    @Override
    public List<Version> versions() {
        failIfTold();
        return feeds.entrySet().stream()
                .map(feed -> version(feed.getKey(), feed.getValue()))
                .toList();
    }

    private static Version version(String slug, Feed feed) {
        return new Version(
                slug,
                feed.version,
                START.plusSeconds(feed.version),
                feed.entries.stream().mapToLong(PublishedEntry::ordinal).max().orElse(0));
    }

    private Feed feed(String slug) {
        return feeds.computeIfAbsent(slug, _ -> new Feed());
    }

    @Override
    public List<PublishedEntry> newest(String slug, int limit, int perSource) {
        failIfTold();
        selections++;
        Map<String, Integer> taken = new HashMap<>();
        return feed(slug).entries.stream()
                .sorted(Comparator.comparing(PublishedEntry::placedAt).reversed())
                .filter(one -> taken.merge(one.source().name(), 1, Integer::sum) <= perSource)
                .limit(limit)
                .toList();
    }

    @Override
    public List<PublishedEntry> range(String slug, long firstOrdinal, long lastOrdinal) {
        failIfTold();
        return feed(slug).entries.stream()
                .filter(one -> one.ordinal() >= firstOrdinal && one.ordinal() <= lastOrdinal)
                .sorted(Comparator.comparingLong(PublishedEntry::ordinal))
                .toList();
    }

    @Override
    public List<PublishedEntry> find(Query query) {
        failIfTold();
        queries.add(query);
        return feed(query.slug()).entries.stream()
                .filter(one ->
                        query.words()
                                .map(words ->
                                        (one.entry().title() + one.entry().body()).contains(words))
                                .orElse(true))
                .filter(one ->
                        query.source().map(name -> one.source().name().equals(name)).orElse(true))
                .sorted(Comparator.comparing(PublishedEntry::placedAt).reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public TagAuthority authority() {
        return new TagAuthority("kiosque.example", LocalDate.of(2026, 11, 25));
    }

    @Override
    public List<SourceStatus> sources() {
        failIfTold();
        return List.copyOf(sources);
    }

    private void failIfTold() {
        if (failure != null) {
            throw failure;
        }
    }
}
