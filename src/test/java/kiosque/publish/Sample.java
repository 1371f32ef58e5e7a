package kiosque.publish;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Person;
import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceCredit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds an entry step by step; what is not said is absent.
final class Sample {

    static final SourceCredit MONDE = source("Le Monde", "https://www.lemonde.fr");
    static final SourceCredit RFI = source("RFI", "https://www.rfi.fr");

    private final long ordinal;
    private String id;
    private String title;
    private SourceCredit source = MONDE;
    private Optional<String> link;
    private Optional<String> summary = Optional.empty();
    private Optional<String> content = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> comments = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private Optional<FeedHead> origin = Optional.empty();
    private Instant published;
    private Instant updated;
    private final List<Person> authors = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<PublishedEntry.Copy> alsoAt = new ArrayList<>();
    private final List<PublishedEntry.Copy> related = new ArrayList<>();

    Sample(long ordinal) {
        this.ordinal = ordinal;
        this.id = "https://example.org/entry/" + ordinal;
        this.link = Optional.of("https://example.org/page/" + ordinal);
        this.title = "Entry " + ordinal;
        this.published = FakeReader.START.plusSeconds(ordinal * 60);
        this.updated = published;
    }

    /// An entry that no code path expects: without a title, which is not even empty.
    @SuppressWarnings("NullAway")
    static PublishedEntry broken(long ordinal) {
        return new Sample(ordinal).title(null).build();
    }

    static SourceCredit source(String name, String site) {
        return new SourceCredit(
                name,
                name,
                site + "/rss.xml",
                site + "/rss.xml",
                Optional.of(site + "/"),
                FakeReader.START,
                Optional.of("fr"),
                Optional.of("© " + name),
                Optional.of(site + "/favicon.ico"),
                List.of(),
                List.of("une"));
    }

    Sample id(String value) {
        id = value;
        return this;
    }

    Sample title(String value) {
        title = value;
        return this;
    }

    Sample from(SourceCredit value) {
        source = value;
        return this;
    }

    Sample link(String value) {
        link = Optional.of(value);
        return this;
    }

    Sample withoutLink() {
        link = Optional.empty();
        return this;
    }

    Sample summary(String html) {
        summary = Optional.of(html);
        return this;
    }

    Sample content(String html) {
        content = Optional.of(html);
        return this;
    }

    Sample language(String tag) {
        language = Optional.of(tag);
        return this;
    }

    Sample comments(String url) {
        comments = Optional.of(url);
        return this;
    }

    Sample rights(String text) {
        rights = Optional.of(text);
        return this;
    }

    Sample copiedFrom(FeedHead head) {
        origin = Optional.of(head);
        return this;
    }

    Sample published(Instant at) {
        published = at;
        return this;
    }

    Sample updated(Instant at) {
        updated = at;
        return this;
    }

    Sample author(Person person) {
        authors.add(person);
        return this;
    }

    Sample category(Category category) {
        categories.add(category);
        return this;
    }

    Sample link(Link other) {
        links.add(other);
        return this;
    }

    Sample enclosure(Enclosure enclosure) {
        enclosures.add(enclosure);
        return this;
    }

    Sample image(Image image) {
        images.add(image);
        return this;
    }

    Sample extension(Extension extension) {
        extensions.add(extension);
        return this;
    }

    Sample alsoAt(SourceCredit other, String url, String heading) {
        alsoAt.add(new PublishedEntry.Copy(other, Optional.of(url), heading));
        return this;
    }

    Sample related(SourceCredit other, String url, String heading) {
        related.add(new PublishedEntry.Copy(other, Optional.of(url), heading));
        return this;
    }

    PublishedEntry build() {
        var entry =
                new Entry(
                        Optional.of(id),
                        link,
                        title,
                        summary,
                        content,
                        Optional.of(published),
                        Optional.of(updated),
                        authors,
                        List.of(),
                        categories,
                        language,
                        links,
                        enclosures,
                        images,
                        comments,
                        rights,
                        origin,
                        extensions,
                        List.of());
        return new PublishedEntry(
                id,
                ordinal,
                entry,
                source,
                published,
                updated,
                FakeReader.START.plusSeconds(ordinal * 60),
                alsoAt,
                related);
    }
}
