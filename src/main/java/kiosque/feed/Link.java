package kiosque.feed;

import java.util.Optional;

/// A reference from a feed or an entry to something else (RFC 4287, section 4.2.7).
///
/// @param url absolute where the publisher gave enough to make it so
/// @param rel a link relation of RFC 8288, lower case; `alternate` where the publisher was silent
public record Link(
        String url,
        String rel,
        Optional<String> type,
        Optional<String> title,
        Optional<String> language) {

    public static Link of(String rel, String url) {
        return new Link(url, rel, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same to another place.
    public Link to(String other) {
        return new Link(other, rel, type, title, language);
    }
}
