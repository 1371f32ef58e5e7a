package kiosque.store.commit;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of an entry has no column of its own.
public record EntryDetails(
        Optional<String> guid,
        Optional<Instant> published,
        Optional<Instant> updated,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        List<Link> links,
        List<Enclosure> enclosures,
        List<Image> images,
        Optional<String> comments,
        Optional<String> rights,
        Optional<FeedHead> source,
        List<Extension> extensions,
        List<String> marks) {

    static EntryDetails of(Entry entry) {
        return new EntryDetails(
                entry.guid(),
                entry.published(),
                entry.updated(),
                entry.authors(),
                entry.contributors(),
                entry.categories(),
                entry.links(),
                entry.enclosures(),
                entry.images(),
                entry.comments(),
                entry.rights(),
                entry.source(),
                entry.extensions(),
                entry.marks());
    }

    /// The texts that have columns of their own.
    public record Texts(
            Optional<String> link,
            String title,
            Optional<String> summary,
            Optional<String> content,
            Optional<String> language) {}

    public Entry with(Texts texts) {
        return new Entry(
                guid,
                texts.link(),
                texts.title(),
                texts.summary(),
                texts.content(),
                published,
                updated,
                authors,
                contributors,
                categories,
                texts.language(),
                links,
                enclosures,
                images,
                comments,
                rights,
                source,
                extensions,
                marks);
    }
}
