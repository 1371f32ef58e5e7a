package kiosque.publish;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Person;
import kiosque.feed.PublishedEntry;
import kiosque.feed.RelationReason;
import kiosque.feed.SourceCredit;
import kiosque.testing.EntryBuilder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds an entry step by step; what is not said is absent.
public final class Sample {

    public static final SourceCredit MONDE = source("Le Monde", "https://www.lemonde.fr");
    public static final SourceCredit RFI = source("RFI", "https://www.rfi.fr");

    private final long ordinal;
    private final EntryBuilder entry;
    private String id;
    private SourceCredit source = MONDE;
    private Instant published;
    private Instant updated;
    private final List<PublishedEntry.Copy> alsoAt = new ArrayList<>();
    private final List<PublishedEntry.Copy> headlines = new ArrayList<>();
    private final List<PublishedEntry.Copy> related = new ArrayList<>();

    public Sample(long ordinal) {
        this.ordinal = ordinal;
        this.id = "https://example.org/entry/" + ordinal;
        this.entry =
                new EntryBuilder()
                        .link("https://example.org/page/" + ordinal)
                        .title("Entry " + ordinal);
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
                Optional.of(site + "/"),
                new SourceCredit.About(
                        site + "/rss.xml",
                        Optional.of("fr"),
                        Optional.of("© " + name),
                        Optional.of(site + "/favicon.ico"),
                        List.of()));
    }

    public Sample id(String value) {
        id = value;
        return this;
    }

    public Sample title(String value) {
        entry.title(value);
        return this;
    }

    public Sample from(SourceCredit value) {
        source = value;
        return this;
    }

    public Sample link(String value) {
        entry.link(value);
        return this;
    }

    public Sample withoutLink() {
        entry.link(Optional.empty());
        return this;
    }

    public Sample summary(String html) {
        entry.summary(html);
        return this;
    }

    public Sample content(String html) {
        entry.content(html);
        return this;
    }

    public Sample language(String tag) {
        entry.language(tag);
        return this;
    }

    public Sample comments(String url) {
        entry.comments(url);
        return this;
    }

    public Sample rights(String text) {
        entry.rights(text);
        return this;
    }

    public Sample copiedFrom(FeedHead head) {
        entry.source(head);
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
        entry.authors(person);
        return this;
    }

    public Sample category(Category category) {
        entry.categories(category);
        return this;
    }

    public Sample link(Link other) {
        entry.links(other);
        return this;
    }

    public Sample enclosure(Enclosure enclosure) {
        entry.enclosures(enclosure);
        return this;
    }

    public Sample image(Image image) {
        entry.images(image);
        return this;
    }

    public Sample extension(Extension extension) {
        entry.extensions(extension);
        return this;
    }

    public Sample alsoAt(SourceCredit other, String url, String heading) {
        alsoAt.add(copy(other, url, heading, RelationReason.NEWS));
        return this;
    }

    public Sample headline(SourceCredit other, String url, String heading) {
        headlines.add(copy(other, url, heading, RelationReason.EVENT));
        return this;
    }

    public Sample related(SourceCredit other, String url, String heading) {
        related.add(copy(other, url, heading, RelationReason.AFFAIR));
        return this;
    }

    private PublishedEntry.Copy copy(
            SourceCredit other, String url, String heading, RelationReason reason) {
        return new PublishedEntry.Copy(
                other, Optional.of(url), heading, published, Optional.of(reason));
    }

    public PublishedEntry build() {
        return new PublishedEntry(
                id,
                ordinal,
                entry.guid(id).published(published).updated(updated).build(),
                source,
                published,
                updated,
                FakeReader.START.plusSeconds(ordinal * 60),
                alsoAt,
                headlines,
                related);
    }
}
