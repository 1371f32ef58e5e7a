package kiosque.web;

import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceStatus;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.row.TagAuthority;

import java.time.LocalDate;
import java.util.List;

/// A store with nothing in it.
public class NoEntries implements MergedFeedReader {

    @Override
    public List<Version> versions() {
        return List.of();
    }

    @Override
    public List<PublishedEntry> newest(String slug, int limit, int perSource) {
        return List.of();
    }

    @Override
    public List<PublishedEntry> range(String slug, long firstOrdinal, long lastOrdinal) {
        return List.of();
    }

    @Override
    public List<PublishedEntry> find(Query query) {
        return List.of();
    }

    @Override
    public TagAuthority authority() {
        return new TagAuthority("kiosque.example", LocalDate.of(2026, 11, 25));
    }

    @Override
    public List<SourceStatus> sources() {
        return List.of();
    }
}
