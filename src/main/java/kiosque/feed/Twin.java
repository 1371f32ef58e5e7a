package kiosque.feed;

import java.util.Optional;

/// An item that was taken for an entry that there is, instead of becoming one of its own.
///
/// @param what its guid or link, for people
/// @param why what both have in common
public record Twin(String what, String title, Optional<String> date, String why) {

    /// Of an item, told by what its publisher calls it.
    public static Twin of(Entry entry, String why) {
        String name =
                entry.guid()
                        .map(guid -> "guid " + guid)
                        .or(() -> entry.link().map(link -> "link " + link))
                        .orElse("no guid or link");
        return new Twin(
                name,
                entry.title(),
                entry.dates().published().map(java.time.Instant::toString),
                why);
    }

    /// One is told once, however often it is met.
    public Sha256 digest() {
        return Sha256.of(what, title, date.orElse(""));
    }

    /// A sentence of it.
    public String sentence() {
        return "“%s” (%s%s): %s".formatted(title, what, date.map(at -> ", " + at).orElse(""), why);
    }
}
