package kiosque.feed;

import java.util.ArrayList;
import java.util.List;

/// A feed as the publisher wrote it.
///
/// @param format its name and version: `RSS 2.0`, `Atom 1.0`, `JSON Feed 1.1` …
/// @param entries in document order; only whole ones where the document was cut short
/// @param repairs what had to be mended, empty for a well-formed document
public record ParsedFeed(
        String format,
        FeedHead head,
        Rhythm rhythm,
        List<ParsedEntry> entries,
        List<Repair> repairs) {

    public ParsedFeed {
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }

    /// Whether the document ended before its root element did.
    public boolean isTruncated() {
        return repairs.stream().anyMatch(repair -> repair.kind().equals(Repair.TRUNCATED));
    }

    /// The same feed, of a document of which no more came.
    public ParsedFeed cutShort(String how) {
        List<Repair> all = new ArrayList<>(repairs);
        all.removeIf(repair -> repair.kind().equals(Repair.TRUNCATED));
        all.add(new Repair(Repair.TRUNCATED, how));
        return new ParsedFeed(format, head, rhythm, entries, all);
    }

    /// The same feed with other entries.
    public ParsedFeed withEntries(List<ParsedEntry> others) {
        return new ParsedFeed(format, head, rhythm, others, repairs);
    }
}
