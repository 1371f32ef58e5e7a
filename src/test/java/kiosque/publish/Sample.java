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
public final class Sample {

    public static final SourceCredit MONDE = source("Le Monde", "https://www.lemonde.fr");
    public static final SourceCredit RFI = source("RFI", "https://www.rfi.fr");

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

    public Sample(long ordinal) {
        this.ordinal = ordinal;
        this.id = "https://example.org/entry/" + ordinal;
        this.link = Optional.of("https://example.org/page/" + ordinal);
        this.title = "Entry " + ordinal;
        this.published = FakeReader.START.plusSeconds(ordinal * 60);
        this.updated = published;
    }

    /// An entry that no code path expects: without a title, which is not even empty.
    @SuppressWarnings("NullAway")
    public static PublishedEntry broken(long ordinal) {
        return new Sample(ordinal).title(null).build();
    }

    public static SourceCredit source(String name, String site) {
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

    public Sample id(String value) {
        id = value;
        return this;
    }

    public Sample title(String value) {
        title = value;
        return this;
    }

    public Sample from(SourceCredit value) {
        source = value;
        return this;
    }

    public Sample link(String value) {
        link = Optional.of(value);
        return this;
    }

    public Sample withoutLink() {
        link = Optional.empty();
        return this;
    }

    public Sample summary(String html) {
        summary = Optional.of(html);
        return this;
    }

    public Sample content(String html) {
        content = Optional.of(html);
        return this;
    }

    public Sample language(String tag) {
        language = Optional.of(tag);
        return this;
    }

    public Sample comments(String url) {
        comments = Optional.of(url);
        return this;
    }

    public Sample rights(String text) {
        rights = Optional.of(text);
        return this;
    }

    public Sample copiedFrom(FeedHead head) {
        origin = Optional.of(head);
        return this;
    }

    public Sample published(Instant at) {
        published = at;
        return this;
    }

    public Sample updated(Instant at) {
        updated = at;
        return this;
    }

    public Sample author(Person person) {
        authors.add(person);
        return this;
    }

    public Sample category(Category category) {
        categories.add(category);
        return this;
    }

    public Sample link(Link other) {
        links.add(other);
        return this;
    }

    public Sample enclosure(Enclosure enclosure) {
        enclosures.add(enclosure);
        return this;
    }

    public Sample image(Image image) {
        images.add(image);
        return this;
    }

    public Sample extension(Extension extension) {
        extensions.add(extension);
        return this;
    }

    public Sample alsoAt(SourceCredit other, String url, String heading) {
        alsoAt.add(new PublishedEntry.Copy(other, Optional.of(url), heading));
        return this;
    }

    public Sample related(SourceCredit other, String url, String heading) {
        related.add(new PublishedEntry.Copy(other, Optional.of(url), heading));
        return this;
    }

    public PublishedEntry build() {
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
