package kiosque.publish;

import module java.base;

import kiosque.feed.Byline;
import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.HeadTexts;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Person;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Text;
import kiosque.publish.cache.Rendition;
import kiosque.publish.document.Namespace;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.DerivedQuery.Shown;
import kiosque.publish.merged.DerivedQuery.Sought;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.testing.MergedFeedBuilder;

/// Entries as no publisher should write them, and a merged feed of them.
public final class Exotica {

    public static final String SLUG = "exotica";
    public static final SiteSettings SITE =
            new SiteSettings(
                    "Kiosque <France> & Cie",
                    "fr",
                    ZoneId.of("Europe/Paris"),
                    URI.create("https://kiosque.example"),
                    Optional.of(URI.create("https://kiosque.example/hub")),
                    Duration.ofMinutes(15),
                    Optional.of("redaction@kiosque.example"),
                    false);

    private static final String ITUNES = Namespace.ITUNES.uri();

    /// Writes every document of the merged feed into a folder, for validators that are run by hand.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Publisher publisher = publisher();
        for (Format format : Format.values()) {
            String ending = format == Format.JSON ? ".json" : "." + format.extension() + ".xml";
            write(
                    folder.resolve("current" + ending),
                    publisher.document(FeedKey.open(SLUG), format));
            write(
                    folder.resolve("archive" + ending),
                    publisher.archive(FeedKey.open(SLUG), 100, format));
            var query =
                    new DerivedQuery(
                            Sought.withWords(Optional.of("été & hiver")),
                            new Shown(
                                    Optional.of(7),
                                    Optional.of(MergedFeedSettings.Form.EXCERPT),
                                    Optional.empty(),
                                    Optional.empty()));
            write(
                    folder.resolve("derived" + ending),
                    publisher.derived(FeedKey.open(SLUG), query, format));
        }
        write(folder.resolve("sources.opml.xml"), publisher.opml(Optional.empty()));
    }

    public static Publisher publisher() {
        return new Publisher(reader(), new KeptInMemory(), SITE, List.of(feed()), 1 << 26);
    }

    public static FakeReader reader() {
        var reader = new FakeReader();
        all().forEach(entry -> reader.add(SLUG, entry));
        for (long ordinal = all().size() + 1L; ordinal <= 230; ordinal++) {
            reader.add(
                    SLUG,
                    new Sample(ordinal).summary("<p>été & hiver " + ordinal + "</p>").build());
        }
        reader.sources.add(SourceStates.status(Sample.MONDE, "une"));
        reader.sources.add(
                SourceStates.status(Sample.source("A & B <c>", "https://b.example"), "x,y"));
        return reader;
    }

    /// Publishes these alone.
    static Publisher publisher(PublishedEntry... entries) {
        var reader = new FakeReader();
        reader.add(SLUG, entries);
        return new Publisher(reader, new KeptInMemory(), SITE, List.of(feed()), 1 << 24);
    }

    public static MergedFeedSettings feed() {
        return new MergedFeedBuilder(SLUG)
                .title("L'été <indien> & l'hiver")
                .description("Tout ce qu'on n'attend pas & plus")
                .entries(230)
                .build();
    }

    public static List<PublishedEntry> all() {
        return List.of(
                controlCharacters(),
                markupInPlaces(),
                hostileAddresses(),
                story(),
                copied(),
                episode(),
                headlineOnly(),
                untitled(),
                nowhere(),
                impossibleDates(),
                huge(),
                badIds(),
                withEverything());
    }

    public static PublishedEntry controlCharacters() {
        return new Sample(1)
                .title(
                        "Bell \u0007, tab\u000B, \uD800 lone, \uFFFE no, C1 \u0085\u0093, lost"
                                + " \uFFFD")
                .content("<p>one\u0000two\u001Bthree \uDC00 \uD83D\uDDDE fin\r\nnext</p>")
                .author(Person.named("Jean\u0008-Pierre"))
                .category(Category.of("a\u0001b"))
                .build();
    }

    public static PublishedEntry markupInPlaces() {
        return new Sample(2)
                .title("AT&T says </b> is <b>not</b> &amp; ]]> never & < >")
                .summary("<p>5 &lt; 6 ]]&gt; &amp;amp;</p>")
                .content("<p>]]></p><p>a &lt;script&gt; in words</p>")
                .author(Person.named("Ann <ann@example.org>"))
                .author(
                        new Person(
                                Optional.empty(), Optional.of("bo@example.org"), Optional.empty()))
                .category(new Category("R&D <x>", Optional.of("not a uri"), Optional.of("R & D")))
                .rights("© 2026 <all> & any")
                .build();
    }

    public static PublishedEntry hostileAddresses() {
        return new Sample(3)
                .link("javascript:alert(1)")
                .comments("data:text/html,<script>alert(1)</script>")
                .summary("<p>addresses</p>")
                .link(Link.of("related", "vbscript:x"))
                .link(Link.of("related", "https://exämple.org/é?q=a|b[c]\"'<>#x"))
                .enclosure(Enclosure.of("javascript:alert(2)"))
                .enclosure(Enclosure.of("//example.org/relative.mp3"))
                .image(Image.of("/relative.png"))
                .author(
                        new Person(
                                Optional.of("Eve"),
                                Optional.of("not an address"),
                                Optional.of("javascript:alert(3)")))
                .build();
    }

    public static PublishedEntry story() {
        return new Sample(4)
                .title("Une seule fois")
                .content("<p>Le texte de la meilleure copie.</p>")
                .alsoAt(Sample.RFI, "https://www.rfi.fr/a?b=1&c=2", "La même chose")
                .alsoAt(Sample.source("A & B <c>", "https://b.example"), "https://b.example/1", "")
                .related(Sample.RFI, "https://www.rfi.fr/suite", "Une suite")
                .build();
    }

    public static PublishedEntry copied() {
        var inner =
                new FeedHead(
                        new HeadTexts(
                                Optional.of(Text.plain("Blog d'origine & fils")),
                                Optional.empty(),
                                Optional.of(Text.plain("CC BY"))),
                        Optional.of("urn:uuid:not-a-uuid"),
                        List.of(
                                Link.of("self", "https://blog.example/atom"),
                                Link.of("alternate", "https://blog.example/")),
                        Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                        Optional.empty(),
                        new Byline(List.of(Person.named("Camille")), List.of()),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Sample(5).copiedFrom(inner).content("<p>copied</p>").build();
    }

    public static PublishedEntry episode() {
        return new Sample(6)
                .title("Épisode 3")
                .summary("<p>à écouter</p>")
                .enclosure(
                        new Enclosure(
                                "https://audio.example/3.mp3",
                                Optional.of("audio/mpeg"),
                                Optional.of(12_345L),
                                Optional.of(Duration.ofMinutes(30)),
                                Optional.of("L'épisode")))
                .enclosure(Enclosure.of("https://audio.example/3.opus"))
                .extension(new Extension(ITUNES, "episode", Map.of(), "3", List.of()))
                .extension(new Extension(ITUNES, "explicit", Map.of(), "maybe", List.of()))
                .extension(new Extension(ITUNES, "season", Map.of(), "-1", List.of()))
                .extension(
                        new Extension(
                                Namespace.PODCAST.uri(),
                                "transcript",
                                Map.of(
                                        "url", "https://audio.example/3.vtt",
                                        "type", "text/vtt",
                                        "language", "fr"),
                                "",
                                List.of()))
                .build();
    }

    public static PublishedEntry headlineOnly() {
        return new Sample(7).title("Rien qu'un titre").build();
    }

    public static PublishedEntry untitled() {
        return new Sample(8)
                .title(" \u0000 ")
                .content(
                        "<p>Un billet sans titre, dont le début doit en tenir lieu. "
                                + "mot ".repeat(80))
                .build();
    }

    public static PublishedEntry nowhere() {
        return new Sample(9).title("").withoutLink().build();
    }

    public static PublishedEntry impossibleDates() {
        return new Sample(10)
                .summary("<p>dates</p>")
                .published(Instant.parse("0001-01-01T00:00:00Z"))
                .updated(Instant.parse("+20260-01-01T00:00:00Z"))
                .build();
    }

    public static PublishedEntry huge() {
        return new Sample(11)
                .title("Titre interminable ".repeat(5000))
                .content("<p>" + "Très long. ".repeat(60_000) + "</p>")
                .build();
    }

    public static PublishedEntry badIds() {
        return new Sample(12).id("tag:Example,26:x y\u0001").summary("<p>ids</p>").build();
    }

    public static PublishedEntry withEverything() {
        return new Sample(13)
                .title("Tout à la fois")
                .summary("<p>Résumé.</p>")
                .content("<p>Texte <em>entier</em> <a href=\"https://example.org/x\">lien</a>.</p>")
                .language("en-gb")
                .comments("https://example.org/13#comments")
                .rights("Tous droits réservés")
                .author(
                        new Person(
                                Optional.of("Ann"),
                                Optional.of("ann@example.org"),
                                Optional.of("https://ann.example/")))
                .category(
                        new Category(
                                "politique",
                                Optional.of("https://example.org/rubriques"),
                                Optional.of("Politique")))
                .image(new Image("https://img.example/1.jpg", Optional.of(640), Optional.of(360)))
                .link(Link.of("via", "https://example.org/via"))
                .updated(Instant.parse("2026-11-21T10:00:00Z"))
                .extension(
                        new Extension(Namespace.SLASH.uri(), "comments", Map.of(), "12", List.of()))
                .extension(
                        new Extension(
                                Namespace.GEORSS.uri(), "point", Map.of(), "48.85 2.35", List.of()))
                .extension(new Extension(Namespace.THR.uri(), "total", Map.of(), "x", List.of()))
                .extension(new Extension("urn:unknown", "x", Map.of(), "y", List.of()))
                .build();
    }

    private static void write(Path file, Optional<Rendition> rendition) throws IOException {
        Files.write(file, PublisherTest.body(rendition.orElseThrow(), "identity").bytes());
    }
}
