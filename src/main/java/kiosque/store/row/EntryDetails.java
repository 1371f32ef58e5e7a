package kiosque.store.row;

import kiosque.feed.Dates;
import kiosque.feed.Entry;
import kiosque.feed.Metadata;

import java.util.List;
import java.util.Optional;

/// What of an entry has no column of its own.
public record EntryDetails(
        Optional<String> guid,
        Optional<String> rights,
        Dates dates,
        Metadata metadata,
        List<String> marks) {

    static EntryDetails of(Entry entry) {
        return new EntryDetails(
                entry.guid(), entry.rights(), entry.dates(), entry.metadata(), entry.marks());
    }

    /// The texts that have columns of their own.
    public record Columns(
            Optional<String> link,
            String title,
            Optional<String> summary,
            Optional<String> content,
            Optional<String> language) {}

    public Entry with(Columns columns) {
        return new Entry(
                guid,
                columns.link(),
                columns.title(),
                columns.summary(),
                columns.content(),
                columns.language(),
                rights,
                dates,
                metadata,
                marks);
    }
}
