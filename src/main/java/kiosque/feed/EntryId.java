package kiosque.feed;

/// What tells an entry from every other of its source: opaque, case-sensitive, compared byte for byte.
///
/// @param value the publisher's own word, or what it was derived from
public record EntryId(Origin origin, String value) {

    /// Where an id came from, best first.
    public enum Origin {
        GUID,
        LINK,
        /// The address of what is attached, without its parameters.
        MEDIA,
        /// Title and date.
        DATED,
        TEXT
    }

    /// The form that is compared and indexed.
    public Sha256 digest() {
        return Sha256.of(origin.name(), value);
    }
}
