package kiosque.publish.document;

import kiosque.feed.Byline;
import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Media;
import kiosque.feed.Metadata;
import kiosque.feed.Person;
import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceCredit;
import kiosque.feed.Text;
import kiosque.text.Iri;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decides once, for all formats, what a document says of each entry.
///
/// @param language of the document
public record ItemComposer(Naming naming, String language, Body body, OtherTellings tellings) {

    static final int LONGEST_TITLE = 500;
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");
    private static final List<String> CARRIED = List.of("related", "via", "replies", "license");

    public Item compose(PublishedEntry published) {
        Entry entry = published.entry();
        Item.Origin origin = origin(published);
        Instant publishedAt = DateText.plausible(published.published(), published.placedAt());
        String link = WebAddress.of(entry.link()).orElseGet(() -> naming.page(published.ordinal()));
        List<Item.Credit> sources = tellings.sources(published);
        List<Item.Credit> related = tellings.related(published);
        List<Item.Credit> headlines = tellings.headlines(published);
        Body.Parts texts = body.texts(entry, sources, headlines);
        return new Item(
                naming.entryId(published.id()),
                link,
                new Item.Texts(
                        title(entry, origin),
                        texts.content(),
                        texts.summary(),
                        entry.rights().map(TextGate::plain).filter(text -> !text.isEmpty()),
                        entry.language()
                                .flatMap(LanguageTags::known)
                                .filter(tag -> !tag.equalsIgnoreCase(language))),
                publishedAt,
                DateText.plausible(published.updated(), publishedAt),
                metadata(
                        published,
                        origin,
                        Stream.of(sources.stream().skip(1), headlines.stream(), related.stream())
                                .flatMap(credits -> credits)),
                origin,
                sources,
                headlines,
                related);
    }

    /// @param elsewhere all other tellings of its story
    private static Metadata metadata(
            PublishedEntry published, Item.Origin origin, Stream<Item.Credit> elsewhere) {
        Metadata kept = published.entry().metadata();
        return new Metadata(
                new Byline(
                        authors(kept.byline(), origin),
                        People.printable(kept.byline().contributors())),
                categories(kept.categories()),
                links(published, origin, elsewhere),
                new Media(enclosures(kept.media().enclosures()), images(kept.media().images())),
                WebAddress.of(kept.comments()),
                Optional.empty(),
                Extensions.permitted(kept.extensions()));
    }

    private static String title(Entry entry, Item.Origin origin) {
        String title = TextGate.line(entry.title());
        if (!title.isEmpty()) {
            return TextGate.plain(Excerpt.ofPlain(title, LONGEST_TITLE));
        }
        String words = TextGate.plain(Excerpt.of(TextGate.clean(entry.body()), 100));
        return words.isEmpty() ? origin.title() : words;
    }

    private static List<Person> authors(Byline byline, Item.Origin origin) {
        List<Person> authors = People.printable(byline.authors());
        return authors.isEmpty() ? origin.authors() : authors;
    }

    /// Readers that find no author take whoever publishes the document for one.
    private static List<Person> authors(List<Person> named, String source, Optional<String> link) {
        List<Person> authors = People.printable(named);
        return authors.isEmpty()
                ? List.of(new Person(Optional.of(source), Optional.empty(), link))
                : authors;
    }

    /// The publisher's own word on where it copied an entry from is worth more than where we found the copy. The source was last updated when it brought this: what it says of
    /// itself moves with each of its builds, and would move our document with it.
    private Item.Origin origin(PublishedEntry published) {
        SourceCredit credit = published.source();
        Optional<FeedHead> inner =
                published.entry().metadata().source().filter(ItemComposer::names);
        String named =
                TextGate.plain(
                        TextGate.firstLine(
                                inner.flatMap(head -> head.texts().title())
                                        .map(Text::value)
                                        .orElse(""),
                                credit.title(),
                                credit.name(),
                                credit.url()));
        Optional<String> self =
                inner.isPresent()
                        ? WebAddress.of(inner.flatMap(FeedHead::self))
                        : WebAddress.of(credit.url());
        Optional<String> link =
                WebAddress.of(inner.isPresent() ? inner.get().link() : credit.link());
        String id =
                inner.isPresent()
                        ? inner.get().id().or(() -> self).or(() -> link).orElse(named)
                        : credit.about().id();
        return new Item.Origin(
                naming.id(id),
                named,
                self,
                link,
                DateText.plausible(
                        inner.flatMap(FeedHead::updated).orElse(published.updated()),
                        published.placedAt()),
                rights(inner, credit),
                WebAddress.of(inner.isPresent() ? inner.get().icon() : credit.about().icon()),
                authors(
                        inner.map(head -> head.byline().authors()).orElse(credit.about().authors()),
                        inner.isPresent()
                                ? named
                                : TextGate.plain(TextGate.firstLine(credit.name(), named)),
                        link));
    }

    private static boolean names(FeedHead head) {
        return head.texts().title().filter(title -> !title.isBlank()).isPresent()
                && (head.id().isPresent() || head.self().isPresent() || head.link().isPresent());
    }

    private static Optional<String> rights(Optional<FeedHead> inner, SourceCredit credit) {
        return (inner.isPresent()
                        ? inner.get().texts().rights().map(Text::value)
                        : credit.about().rights())
                .map(TextGate::plain)
                .filter(text -> !text.isEmpty());
    }

    private static List<Category> categories(List<Category> categories) {
        return categories.stream()
                .map(category ->
                        new Category(
                                TextGate.plain(category.term()),
                                WebAddress.of(category.scheme()),
                                category.label()
                                        .map(TextGate::plain)
                                        .filter(ItemComposer::isLabel)))
                .filter(category -> isLabel(category.term()))
                .distinct()
                .toList();
    }

    /// Words to read, also where a reader takes an attribute for something to open.
    private static boolean isLabel(String words) {
        return !words.isEmpty() && !Iri.isActive(words);
    }

    /// Readers that take one enclosure take the first or the last: so one that plays comes first, and a second one last.
    private static List<Enclosure> enclosures(List<Enclosure> enclosures) {
        List<Enclosure> clean = clean(enclosures);
        List<Enclosure> playing = clean.stream().filter(MediaKinds::plays).toList();
        return Stream.of(
                        playing.stream().limit(1),
                        clean.stream().filter(enclosure -> !MediaKinds.plays(enclosure)),
                        playing.stream().skip(1))
                .flatMap(part -> part)
                .toList();
    }

    private static List<Enclosure> clean(List<Enclosure> enclosures) {
        return enclosures.stream()
                .flatMap(enclosure ->
                        WebAddress.of(enclosure.url())
                                .map(url ->
                                        new Enclosure(
                                                url,
                                                mediaType(enclosure.type()),
                                                enclosure.length().filter(length -> length >= 0),
                                                enclosure
                                                        .duration()
                                                        .filter(time -> !time.isNegative()),
                                                enclosure
                                                        .title()
                                                        .map(TextGate::plain)
                                                        .filter(ItemComposer::isLabel)))
                                .stream())
                .distinct()
                .toList();
    }

    private static List<Image> images(List<Image> images) {
        return images.stream()
                .flatMap(image ->
                        WebAddress.of(image.url())
                                .map(url ->
                                        new Image(
                                                url,
                                                image.width().filter(width -> width > 0),
                                                image.height().filter(height -> height > 0),
                                                image.type(),
                                                image.length().filter(length -> length > 0),
                                                words(image.description()),
                                                words(image.credit())))
                                .stream())
                .distinct()
                .toList();
    }

    /// Beside a picture.
    private static Optional<String> words(Optional<String> said) {
        return said.map(TextGate::plain)
                .map(words -> Excerpt.ofPlain(words, LONGEST_TITLE))
                .filter(words -> !words.isEmpty());
    }

    private static List<Link> links(
            PublishedEntry published, Item.Origin origin, Stream<Item.Credit> elsewhere) {
        Stream<Link> own =
                published.entry().metadata().links().stream()
                        .filter(link -> CARRIED.contains(link.rel()));
        Stream<Link> copiedBy =
                published.source().link().stream()
                        .filter(_ ->
                                published
                                        .entry()
                                        .metadata()
                                        .source()
                                        .filter(ItemComposer::names)
                                        .isPresent())
                        .filter(page -> !origin.link().equals(Optional.of(page)))
                        .map(page -> titled("via", page, published.source().name()));
        Stream<Link> tellingLinks =
                elsewhere.flatMap(credit ->
                        credit.link().stream().map(url -> titled("related", url, heading(credit))));
        return Stream.of(own, copiedBy, tellingLinks)
                .flatMap(links -> links)
                .flatMap(ItemComposer::printable)
                .distinct()
                .toList();
    }

    private static String heading(Item.Credit credit) {
        return credit.title().isEmpty()
                ? credit.source()
                : credit.source() + " — " + credit.title();
    }

    private static Link titled(String rel, String url, String title) {
        return new Link(url, rel, Optional.empty(), Optional.of(title), Optional.empty());
    }

    private static Stream<Link> printable(Link link) {
        return WebAddress.of(link.url())
                .map(url ->
                        new Link(
                                url,
                                link.rel(),
                                mediaType(link.type()),
                                link.title()
                                        .map(TextGate::plain)
                                        .map(title -> Excerpt.ofPlain(title, LONGEST_TITLE))
                                        .filter(ItemComposer::isLabel),
                                link.language().flatMap(LanguageTags::known)))
                .stream();
    }

    private static Optional<String> mediaType(Optional<String> type) {
        return type.map(value -> value.split(";", 2)[0].strip())
                .filter(value -> MEDIA_TYPE.matcher(value).matches());
    }
}
