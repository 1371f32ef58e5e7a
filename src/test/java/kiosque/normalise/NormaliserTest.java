package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.feed.Category;
import kiosque.feed.Dates;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Extension;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Normalised;
import kiosque.feed.Original.Cut;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.normalise.cut.Rewrite;
import kiosque.testing.ParsedEntryBuilder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L&#8217;<b>été</b> &amp; l&rsquo;hiver    | L’été & l’hiver",
                "L&amp;#8217;été, Q&amp;amp;A              | L’été, Q&A",
                "&lt;b&gt;gras&lt;/b&gt;                   | <b>gras</b>",
                "&amp;lt;script&amp;gt;                    | &lt;script&gt;",
                "Un<br>deux<script>alert(1)</script>       | Un deux",
                "<img src=x onerror=alert(1)>Titre         | Titre",
                "Oui <img src=x alt=😀> <img src=y alt=Vue> | Oui 😀",
            })
    void htmlTitlesBecomeText(String html, String title) {
        assertThat(FeedSamples.normalise(html, "x").entry().title()).isEqualTo(title);
    }

    /// Escaped once more than it should be; but not where somebody writes of references.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    L&rsquo;&eacute;t&eacute; arrive | L’été arrive
                    Retour &agrave; la normale       | Retour à la normale
                    Q&amp;A                          | Q&A
                    L&#8217;été à Paris              | L’été à Paris
                    Écrire &eacute; au clavier       | Écrire &eacute; au clavier
                    Using &eacute; in HTML           | Using &eacute; in HTML
                    L'entité &amp; expliquée         | L'entité &amp; expliquée
                    """)
    void referencesLeftInATitleAreReadUnlessItSpeaksOfThem(String left, String title) {
        assertThat(title(Text.plain(left))).isEqualTo(title);
    }

    @Test
    void plainTitlesStayAsTheyAre() {
        assertThat(title(Text.plain("  a <b>\n &\u00A0c \u0007"))).isEqualTo("a <b> & c");
        assertThat(title(Text.plain("x".repeat(2000)))).hasSize(1000).endsWith("…");
        assertThat(title(Text.plain("😀".repeat(1001)))).hasSize(1999).doesNotEndWith("\uD83D");
        assertThat(title(Text.plain("a\uD83Db"))).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "http://feedproxy.google.com/~r/g/~3/Ab3/un, https://g.example/un",
        "http://feeds.feedburner.com/gazette?m=14, https://g.example/un",
        "https://flux.g.example/~r/g/~3/Ab3/un, https://g.example/un",
        "http://rss.feedsportal.com/c/499/f/4138/l/0L0S/story01.htm, https://g.example/un",
        "http://www.pheedo.com/click.phdo?i=7f, https://g.example/un",
        "https://www.google.com/url?rct=j&url=https://presse.example/a%3Fx%3D1&ct=ga,"
                + " https://presse.example/a?x=1",
        "http://www.bing.com/news/apiclick.aspx?ref=F&url=https%3a%2f%2fpresse.example%2fa&c=1,"
                + " https://presse.example/a",
        "https://www.google.com/url?url=https://presse.example/100%/a+b&ct=ga,"
                + " https://presse.example/100%/a+b",
        "https://www.google.com/url?url=https://presse.example/a+b&ct=ga,"
                + " https://presse.example/a+b",
        "https://www.google.com/search?url=https://presse.example/,"
                + " https://www.google.com/search?url=https://presse.example/",
        "https://g.example/deux, https://g.example/deux",
    })
    void aDetourPastACounterOfClicksIsThePageThatItLeadsTo(String link, String opened) {
        ParsedEntry entry =
                new ParsedEntryBuilder()
                        .guid("g")
                        .title(Text.plain("Un"))
                        .links(
                                Link.of("alternate", link),
                                Link.of("canonical", "https://g.example/un?utm_source=rss"))
                        .build();

        Entry clean = FeedSamples.normalise(NormaliseSettings.DEFAULTS, entry, Set.of()).entry();

        assertThat(clean.link()).contains(opened);
        assertThat(clean.metadata().links()).contains(Link.of("alternate", opened));
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z,",
        "0000-11-30T00:00:00Z,",
        "1970-01-01T00:00:00Z,",
        "1969-12-31T19:00:00Z,",
        "1899-12-30T00:00:00Z,",
        "1900-01-01T05:30:00Z,",
        "1970-01-01T00:00:07Z, 1970-01-01T00:00:07Z",
        "1969-07-20T20:17:00Z, 1969-07-20T20:17:00Z",
    })
    void aDateThatNobodyHasSetIsNone(Instant written, @Nullable Instant kept) {
        ParsedEntry parsed = FeedSamples.entry("T", "x");
        var dated =
                new ParsedEntry(
                        parsed.guid(),
                        parsed.texts(),
                        new Dates(Optional.of(written), Optional.of(written)),
                        parsed.metadata());

        Dates dates =
                FeedSamples.normalise(NormaliseSettings.DEFAULTS, dated, Set.of()).entry().dates();

        assertThat(dates)
                .isEqualTo(new Dates(Optional.ofNullable(kept), Optional.ofNullable(kept)));
    }

    @Test
    void linksLoseTheirTracking() {
        Entry entry = FeedSamples.normalise("T", "<a href='/b?xtor=RSS-1&id=3'>b</a>").entry();

        assertThat(entry.link()).contains("https://gazette.example/une/article");
        assertThat(entry.metadata().links())
                .extracting(Link::url)
                .containsExactly("https://gazette.example/une/article");
        assertThat(entry.body()).contains("href=\"https://gazette.example/b?id=3\"");
    }

    @Test
    void aSourceMayKeepItsTracking() {
        var settings = new NormaliseSettings(List.of(), true, List.of());
        String html = "<a href='/b?xtor=RSS-1'>b</a><img src='/c.gif' width=1 height=1>";
        Entry entry =
                FeedSamples.normalise(settings, FeedSamples.entry("T", html), Set.of()).entry();

        assertThat(entry.link()).contains("https://gazette.example/une/article?utm_source=rss");
        assertThat(entry.body()).contains("xtor=RSS-1").contains("c.gif");
    }

    @Test
    void fragmentsPointIntoTheEntrysPage() {
        assertThat(FeedSamples.normalise("T", "<a href='#note'>1</a>").entry().body())
                .contains("href=\"https://gazette.example/une/article#note\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Titre doublé</p><p>Texte.</p>                     | <p>Texte.</p>",
                "<h1>TITRE DOUBLÉ !</h1><p>Texte.</p>                 | <p>Texte.</p>",
                "<p><a href=/a>Titre doublé</a></p><p>Texte.</p>      | <p>Texte.</p>",
                "Titre doublé - Gazette<br>Texte.                     | Texte.",
                "<p>Titre doublé par un autre</p><p>Texte.</p>        | <p>Titre doublé par un"
                        + " autre</p><p>Texte.</p>",
                "<p>Texte.</p><p>Titre doublé</p>                     | <p>Texte.</p><p>Titre"
                        + " doublé</p>",
            })
    void aDoubledHeadlineGoes(String html, String body) {
        assertThat(FeedSamples.normalise("«&nbsp;Titre doublé&nbsp;»", html).entry().body())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>A</p><p>&nbsp;</p><p><br></p><div><span> </span></div><p>B</p> |"
                        + " <p>A</p><p>B</p>",
                "A<br><br><br><br>B                      | A<br><br>B",
                "<br>A<br>B<br>                          | A<br>B",
                "<p>A<br></p><br><p>B</p>                | <p>A</p><p>B</p>",
                "<p>un<b> </b>mot</p>                    | <p>un mot</p>",
                "<pre>a<br><br><br>b</pre>               | <pre>a<br><br><br>b</pre>",
                "<table><tr><td></td><td>1</td></tr></table> |"
                        + " <table><tbody><tr><td></td><td>1</td></tr></tbody></table>",
            })
    void emptinessIsFolded(String html, String body) {
        assertThat(FeedSamples.normalise("T", html).entry().body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Un fait.</p><p>Cet article est réservé aux abonnés.</p>",
                "<p>Un fait.</p><p>Réservé aux abonnés</p>",
                "<p>Un fait.</p><p>Il vous reste 72.4% de cet article à lire. La suite est réservée"
                        + " aux abonnés.</p>",
                "<p>A fact.</p><p>This post is for paid subscribers</p>",
            })
    void subscribersTextsAreMarked(String html) {
        assertThat(FeedSamples.normalise("T", html).entry().marks()).containsExactly("paywalled");
    }

    @Test
    void titlesCanSaySoToo() {
        assertThat(FeedSamples.normalise("[Abonnés] Le maire", "x").entry().marks()).isNotEmpty();
        assertThat(FeedSamples.normalise("Réservé aux abonnés - Le maire", "x").entry().marks())
                .isNotEmpty();
        assertThat(
                        FeedSamples.normalise(
                                        "La salle, réservée aux abonnés, rouvre",
                                        "<p>La fosse était réservée aux abonnés.</p>")
                                .entry()
                                .marks())
                .isEmpty();
    }

    @Test
    void rewritesApplyInOrderAndAreRecorded() {
        var settings =
                new NormaliseSettings(
                        List.of(),
                        false,
                        List.of(
                                new Rewrite.Replace("title", "^VIDÉO ?[:.] ?(.*)$", "$1"),
                                new Rewrite.Replace("link", "gazette", "www.gazette"),
                                new Rewrite.Remove(".pub"),
                                new Rewrite.Replace("content", "<b>", "<i>"),
                                new Rewrite.Keep("p")));
        String html = "<div>Chapeau</div><p class=pub>Pub</p><p><b>Texte</p>";
        Normalised it =
                FeedSamples.normalise(
                        settings, FeedSamples.entry("Vidéo: Le maire", html), Set.of());

        assertThat(it.entry().title()).isEqualTo("Le maire");
        assertThat(it.entry().link()).contains("https://www.gazette.example/une/article");
        assertThat(it.entry().metadata().links())
                .extracting(Link::url)
                .containsExactly("https://www.gazette.example/une/article");
        assertThat(it.entry().body()).isEqualTo("<p><i>Texte</i></p>");
        assertThat(it.original().orElseThrow().title()).isEqualTo("Vidéo: Le maire");
        assertThat(it.original().orElseThrow().body())
                .isEqualTo("<div>Chapeau</div><p>Pub</p><p><b>Texte</b></p>");
        assertThat(it.original().orElseThrow().cuts())
                .extracting(Cut::rule)
                .containsExactly(
                        "replace link gazette",
                        "replace title ^VIDÉO ?[:.] ?(.*)$",
                        "remove .pub",
                        "replace content <b>",
                        "keep p");
    }

    @Test
    void aRewrittenLinkThatIsNoneIsNotTaken() {
        var settings =
                new NormaliseSettings(
                        List.of(),
                        false,
                        List.of(new Rewrite.Replace("link", "^https:", "javascript:")));
        Normalised it = FeedSamples.normalise(settings, FeedSamples.entry("T", "x"), Set.of());

        assertThat(it.entry().link()).contains("https://gazette.example/une/article");
        assertThat(it.original()).isEmpty();
    }

    @Test
    void rewritesThatCannotWorkAreRefusedAtOnce() {
        for (Rewrite rewrite :
                List.of(
                        new Rewrite.Remove("p["),
                        new Rewrite.Keep(":nonsense(1"),
                        new Rewrite.Replace("title", "a", "$1"),
                        new Rewrite.Replace("author", "a", "b"))) {
            assertThatThrownBy(() ->
                            new Normaliser(
                                    new NormaliseSettings(List.of(), false, List.of(rewrite))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everySlotIsCleaned() {
        Entry entry =
                FeedSamples.normalise(NormaliseSettings.DEFAULTS, crowded(), Set.of()).entry();

        assertThat(entry.metadata().byline().authors())
                .containsExactly(
                        Person.named("Anne & Paul"),
                        new Person(Optional.empty(), Optional.of("a@g.example"), Optional.empty()));
        assertThat(entry.metadata().categories())
                .extracting(Category::term)
                .containsExactly("Société", "Été");
        assertThat(entry.metadata().links())
                .extracting(Link::url)
                .containsExactly("https://gazette.example/a");
        assertThat(entry.metadata().media().enclosures())
                .containsExactly(
                        new Enclosure(
                                "https://gazette.example/flux/s.mp3?utm_source=x",
                                Optional.of("audio/mpeg"),
                                Optional.empty(),
                                Optional.of(Duration.ofSeconds(9)),
                                Optional.of("Son")));
        assertThat(entry.metadata().media().images())
                .containsExactly(Image.of("https://gazette.example/i.jpg"));
        assertThat(entry.metadata().comments()).isEmpty();
        assertThat(entry.rights()).contains("© Gazette");
        assertThat(entry.metadata().extensions())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.attributes()).containsExactly(Map.entry("type", "x"));
                    assertThat(it.value()).isEqualTo("ab");
                });
        assertThat(entry.guid()).contains(" g\u0001 ");
    }

    private static ParsedEntry crowded() {
        return new ParsedEntryBuilder()
                .guid(" g\u0001 ")
                .links(
                        Link.of("alternate", "/a?utm_medium=x"),
                        Link.of("via", "javascript:x"),
                        Link.of("alternate", "/a"))
                .authors(
                        Person.named("<a href=x>Anne &amp; Paul</a>"),
                        new Person(
                                Optional.of(" \u0000"),
                                Optional.of("a@g.example"),
                                Optional.of("data:x")),
                        new Person(Optional.empty(), Optional.of("no mail"), Optional.empty()))
                .categories(
                        Stream.of(" Société\n", "&Eacute;t&eacute;", "", "Société")
                                .map(Category::of)
                                .toList())
                .enclosures(sound(), Enclosure.of("ftp://gazette.example/s.mp3"))
                .images(Image.of("/i.jpg"), new Image("/p.gif", Optional.of(1), Optional.of(1)))
                .comments("javascript:void(0)")
                .rights(Text.html("&copy; <i>Gazette</i>"))
                .extensions(extension())
                .build();
    }

    private static Enclosure sound() {
        return new Enclosure(
                "s.mp3?utm_source=x",
                Optional.of("Audio/MPEG"),
                Optional.of(0L),
                Optional.of(Duration.ofSeconds(9)),
                Optional.of("<b>Son</b>"));
    }

    private static Extension extension() {
        return new Extension(
                "urn:x", "e", Map.of("url", "javascript:x", "type", "x"), "a\u0002b", List.of());
    }

    private static String title(Text text) {
        return FeedSamples.normalise(
                        NormaliseSettings.DEFAULTS,
                        FeedSamples.entry(Optional.of(text), Optional.empty()),
                        Set.of())
                .entry()
                .title();
    }
}
