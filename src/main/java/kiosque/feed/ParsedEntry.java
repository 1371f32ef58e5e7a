package kiosque.feed;

import java.util.Optional;

/// One item of a feed as the publisher wrote it: nothing cleaned, nothing made up, URLs resolved where a base was given.
///
/// @param guid RSS `guid`, Atom `id`, JSON Feed `id`, `rdf:about`; byte for byte
/// @param metadata its links with a permalink `guid` last; [#link()] picks the one for people
public record ParsedEntry(
        Optional<String> guid, ParsedTexts texts, Dates dates, Metadata metadata) {

    /// The same, of that language.
    public ParsedEntry inLanguage(Optional<String> tag) {
        return new ParsedEntry(guid, texts.inLanguage(tag), dates, metadata);
    }

    /// What a person opens: the page, or the entry's own address where it names no other and that is none of a document for programs.
    public Optional<String> link() {
        return Links.page(metadata.links()).or(() -> Links.own(metadata.links()));
    }
}
