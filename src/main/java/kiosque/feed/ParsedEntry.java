package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One item of a feed as the publisher wrote it: nothing cleaned, nothing made up, URLs resolved where a base was given.
///
/// @param guid RSS `guid`, Atom `id`, JSON Feed `id`, `rdf:about`; byte for byte
/// @param links every link, in document order, a permalink `guid` last; [#link()] picks the one for people
/// @param contentSource where the content lives, if not inline (Atom `content/@src`)
/// @param comments the page for comments
/// @param source the feed that this entry says it was copied from
public record ParsedEntry(
        Optional<String> guid,
        List<Link> links,
        Optional<Text> title,
        Optional<Text> summary,
        Optional<Text> content,
        Optional<String> contentSource,
        Optional<Instant> published,
        Optional<Instant> updated,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        Optional<String> language,
        List<Enclosure> enclosures,
        List<Image> images,
        Optional<String> comments,
        Optional<Text> rights,
        Optional<FeedHead> source,
        List<Extension> extensions) {

    public ParsedEntry {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
        images = List.copyOf(images);
        extensions = List.copyOf(extensions);
    }

    /// The same, of that language.
    public ParsedEntry inLanguage(Optional<String> tag) {
        return new ParsedEntry(
                guid,
                links,
                title,
                summary,
                content,
                contentSource,
                published,
                updated,
                authors,
                contributors,
                categories,
                tag,
                enclosures,
                images,
                comments,
                rights,
                source,
                extensions);
    }

    /// What a person opens.
    public Optional<String> link() {
        return Links.alternate(links);
    }
}
