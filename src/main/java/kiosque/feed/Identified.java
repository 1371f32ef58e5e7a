package kiosque.feed;

import java.util.List;
import java.util.stream.Stream;

/// An entry and what it is known by.
///
/// @param aliases other names that survive a change of the id: the scheme-less guid, the canonical link
/// @param twins items of the same document that were taken for it
public record Identified(
        Entry entry, EntryId id, List<Sha256> aliases, Fingerprint fingerprint, List<Twin> twins) {

    public Identified {
        aliases = List.copyOf(aliases);
        twins = List.copyOf(twins);
    }

    /// One that no other item was taken for.
    public Identified(Entry entry, EntryId id, List<Sha256> aliases, Fingerprint fingerprint) {
        this(entry, id, aliases, fingerprint, List.of());
    }

    /// The same, with marks that are not part of what it is recognised by.
    public Identified marked(List<String> marks) {
        return new Identified(entry.marked(marks), id, aliases, fingerprint, twins);
    }

    /// The same under another id, which it alone has.
    public Identified under(EntryId other, List<Sha256> further) {
        return new Identified(
                entry,
                other,
                Stream.concat(aliases.stream(), further.stream()).distinct().toList(),
                fingerprint,
                twins);
    }

    /// The same, with a further item that was taken for it; after the tenth they are all alike.
    public Identified with(Twin twin) {
        if (twins.size() >= 10) {
            return this;
        }
        return new Identified(
                entry,
                id,
                aliases,
                fingerprint,
                Stream.concat(twins.stream(), Stream.of(twin)).toList());
    }
}
