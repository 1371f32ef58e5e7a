package kiosque.publish.document;

import kiosque.publish.merged.Format;

import java.util.List;
import java.util.Optional;

/// Writes one format. Equal documents are equal bytes: nothing but the arguments has a say.
///
/// Each entry is written on its own, so that one that cannot be written leaves the others whole, and so that a part of the entries is a document, too (RFC 3229).
public sealed interface FeedWriter permits AtomWriter, RssWriter, JsonWriter {

    /// @param contact an e-mail address of whoever publishes
    static FeedWriter of(Format format, Optional<String> contact) {
        return switch (format) {
            case ATOM -> new AtomWriter(new Podcasts(contact));
            case RSS -> new RssWriter(new Podcasts(contact));
            case JSON -> new JsonWriter();
        };
    }

    /// All that comes before the first entry.
    String opening(Head head, List<Item> items);

    String item(Item item);

    /// What stands between two entries.
    String separator();

    String closing();
}
