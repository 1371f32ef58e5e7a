package kiosque.publish.document;

import kiosque.publish.merged.Addresses;
import kiosque.publish.merged.DerivedQuery.Ids;
import kiosque.publish.merged.FeedKey;
import kiosque.store.row.TagAuthority;
import kiosque.text.Iri;

/// What the entries of one document are called: their ids, and the pages of those that have none of their own.
///
/// @param authority that names what has no id that every reader takes for one
/// @param feed as somebody reads it
public record Naming(Addresses addresses, TagAuthority authority, FeedKey feed, Ids ids) {

    /// The publisher's id where every reader takes it for one, else one of ours that stays the same.
    String id(String id) {
        return Iri.isAbsolute(id) ? id : authority.standIn(id);
    }

    /// The id that an entry has in this document.
    String entryId(String id) {
        return switch (ids) {
            case ENTRY -> id(id);
            case FEED -> authority.standIn(feed.slug() + " " + id);
        };
    }

    /// Our page for an entry, at an address that stays.
    String page(long ordinal) {
        return addresses.page(feed) + "/entries/" + ordinal;
    }
}
