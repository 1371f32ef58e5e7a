package kiosque.normalise;

import kiosque.feed.Byline;
import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.HeadTexts;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Media;
import kiosque.feed.Metadata;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.normalise.article.ArticleReader;
import kiosque.normalise.language.Languages;
import kiosque.normalise.link.Srcset;
import kiosque.normalise.link.Tracking;
import kiosque.normalise.markup.PlainText;
import kiosque.normalise.markup.TreeReferences;
import kiosque.normalise.words.Characters;
import kiosque.text.EmailAddress;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Cleans everything of an entry that is neither title nor text: people, categories, links, media, extensions.
record Slots(TreeReferences references) {

    /// Of people, categories, links or media in one entry.
    private static final int MOST = 64;

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_VALUE = 8192;
    private static final int DEEPEST = 8;
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    /// Extension elements whose address programs fetch as soon as they show or play the entry.
    private static final Set<String> FETCHED =
            Set.of(
                    "image",
                    "images",
                    "thumbnail",
                    "content",
                    "transcript",
                    "chapters",
                    "source",
                    "socialInteract",
                    "remoteItem");

    /// All of it.
    ///
    /// @param links in the place of its own, already clean
    Metadata metadata(Metadata told, List<Link> links) {
        return new Metadata(
                byline(told.byline()),
                categories(told.categories()),
                links,
                new Media(enclosures(told.media().enclosures()), images(told.media().images())),
                told.comments().flatMap(references::resolve),
                told.source().map(this::source),
                each(told.extensions(), it -> isMark(it) ? Optional.empty() : extension(it, 0)));
    }

    /// What an article page said of itself travels among the extensions, and becomes a mark.
    static boolean isMark(Extension extension) {
        return extension.namespace().equals(ArticleReader.SCHEMA);
    }

    private Byline byline(Byline told) {
        return new Byline(
                each(told.authors(), this::person), each(told.contributors(), this::person));
    }

    private Optional<Person> person(Person person) {
        Optional<String> name = name(person.name());
        Optional<String> email =
                person.email()
                        .map(String::strip)
                        .filter(it -> EmailAddress.isOne(it) && it.length() <= 254);
        Optional<String> url = person.url().flatMap(references::resolve);
        boolean nobody = name.isEmpty() && email.isEmpty() && url.isEmpty();
        return nobody ? Optional.empty() : Optional.of(new Person(name, email, url));
    }

    private List<Category> categories(List<Category> categories) {
        return each(
                categories,
                it ->
                        name(Optional.of(it.term()))
                                .or(() -> name(it.label()))
                                .map(term ->
                                        new Category(
                                                term,
                                                it.scheme().map(Slots::value),
                                                name(it.label()))));
    }

    List<Link> links(List<Link> links) {
        return each(links, this::link);
    }

    private Optional<Link> link(Link link) {
        return references
                .resolve(link.url())
                .map(url ->
                        new Link(
                                url,
                                link.rel(),
                                mediaType(link.type()),
                                name(link.title()),
                                link.language().flatMap(Languages::tag)));
    }

    private List<Enclosure> enclosures(List<Enclosure> enclosures) {
        return each(
                enclosures,
                it ->
                        references
                                .fetched(it.url())
                                .map(url ->
                                        new Enclosure(
                                                url,
                                                mediaType(it.type()),
                                                it.length().filter(length -> length > 0),
                                                it.duration()
                                                        .filter(duration -> duration.isPositive()),
                                                name(it.title()))));
    }

    private List<Image> images(List<Image> images) {
        return each(
                images,
                it ->
                        references
                                .fetched(it.url())
                                .filter(url -> !Tracking.isPixel(url))
                                .map(url ->
                                        new Image(
                                                url,
                                                positive(it.width()),
                                                positive(it.height()),
                                                mediaType(it.type()),
                                                it.length().filter(length -> length > 0),
                                                name(it.description()),
                                                name(it.credit())))
                                .filter(image ->
                                        image.width().orElse(2) > 1
                                                && image.height().orElse(2) > 1));
    }

    private static Optional<Integer> positive(Optional<Integer> length) {
        return length.filter(it -> it > 0);
    }

    private FeedHead source(FeedHead told) {
        HeadTexts texts = told.texts();
        return new FeedHead(
                new HeadTexts(plain(texts.title()), plain(texts.subtitle()), plain(texts.rights())),
                told.id().map(Characters::legal),
                links(told.links()),
                told.updated(),
                told.language().flatMap(Languages::tag),
                byline(told.byline()),
                categories(told.categories()),
                told.icon().flatMap(references::fetched),
                told.image().flatMap(references::fetched),
                name(told.generator()));
    }

    private static Optional<Text> plain(Optional<Text> text) {
        return text.map(PlainText::line).filter(it -> !it.isEmpty()).map(Text::plain);
    }

    private Optional<Extension> extension(Extension extension, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        extension
                .attributes()
                .forEach((name, value) ->
                        attribute(extension.name(), name, value)
                                .ifPresent(kept -> attributes.put(name, kept)));
        return Optional.of(
                new Extension(
                        extension.namespace(),
                        extension.name(),
                        attributes,
                        extension.name().equals("commentRss")
                                ? fetched(extension.value())
                                : value(extension.value()),
                        each(extension.children(), child -> extension(child, depth + 1))));
    }

    private Optional<String> attribute(String element, String name, String value) {
        boolean fetched = FETCHED.contains(element);
        return switch (name) {
            case "srcset" -> Srcset.resolved(value, url -> references.fetched(url).orElse(""));
            case "img" -> references.fetched(value);
            case "url", "href", "src", "resource" ->
                    fetched ? references.fetched(value) : references.absolute(value);
            case "uri", "feedUrl", "accountUrl" ->
                    fetched ? references.fetched(value) : Optional.of(value(value));
            default -> Optional.of(value(value));
        };
    }

    /// An address that is an element's text: nothing if it leads nowhere that may be asked.
    private String fetched(String value) {
        return value.isBlank() ? "" : references.fetched(value.strip()).orElse("");
    }

    private static String value(String value) {
        return Characters.cap(Characters.legal(value), LONGEST_VALUE);
    }

    private static Optional<String> name(Optional<String> name) {
        return name.map(it -> PlainText.of(it, LONGEST_NAME)).filter(it -> !it.isEmpty());
    }

    private static Optional<String> mediaType(Optional<String> type) {
        return type.map(it -> it.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(it -> MEDIA_TYPE.matcher(it.split(";", 2)[0].strip()).matches())
                .map(Characters::legal);
    }

    /// Each once, in order, at most as many as an honest entry has.
    private static <T> List<T> each(List<T> given, Function<T, Optional<T>> clean) {
        if (given.isEmpty()) {
            return given;
        }
        Set<T> seen = new HashSet<>();
        return given.stream()
                .limit(4L * MOST)
                .map(clean)
                .flatMap(Optional::stream)
                .filter(seen::add)
                .limit(MOST)
                .toList();
    }
}
