package kiosque.feed;

import java.util.List;

/// An entry and what it is known by.
///
/// @param aliases other names that survive a change of the id: the scheme-less guid, the canonical link
public record Identified(Entry entry, EntryId id, List<Sha256> aliases, Fingerprint fingerprint) {

    public Identified {
        aliases = List.copyOf(aliases);
    }

    /// The same, with marks that are not part of what it is recognised by.
    public Identified marked(List<String> marks) {
        return new Identified(entry.marked(marks), id, aliases, fingerprint);
    }
}
