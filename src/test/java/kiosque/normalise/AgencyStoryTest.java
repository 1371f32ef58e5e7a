package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Document;
import kiosque.feed.Entry;
import kiosque.feed.Normalised;
import kiosque.feed.Original.Cut;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.normalise.cut.Passage;
import kiosque.normalise.cut.Passages;
import kiosque.normalise.markup.Markup;
import kiosque.parse.FeedParser;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/// One story of an agency as three sites print it: what is left differs in nothing but what really differs.
class AgencyStoryTest {

    private static final String TITLE = "Séisme : l’aide arrive à Mayotte";

    /// Headline doubled, picture with credit, interruption in the middle, share bar; paragraphs proper.
    private static final String DAILY =
            """
            <h2>S&eacute;isme : l&rsquo;aide arrive &agrave; Mayotte</h2>
            <figure><img src="/photos/mayotte.jpg?xtor=RSS-3" width="640"><figcaption>Le port, mardi. © AFP / M. Ali</figcaption></figure>
            <p class="signature">Par Anne Roux avec AFP</p>
            <p>Un premier navire est arrivé mardi à Mamoudzou, a annoncé la préfecture.</p>
            <p>&nbsp;</p>
            <p><strong>Lire aussi&nbsp;:</strong> <a href="/a?utm_source=rss">Les écoles restent fermées</a></p>
            <p>Il transporte 200 tonnes d’eau et de vivres.</p>
            <p>(Avec AFP)</p>
            <div class="feedflare"><a href="https://reseau.example/x">Partager</a></div>
            <img src="https://pixel.example/c.gif" width="1" height="1">
            """;

    /// Lines broken with br, the headline as a link, an interruption in capitals, the blog's sentence at the end.
    private static final String WEEKLY =
            """
            <a href="/une/article">SÉISME : L'AIDE ARRIVE À MAYOTTE</a><br/><br/><br/>
            <img src="https://gazette.example/photos/mayotte.jpg" width="640" /><br/>Le port, mardi. © AFP / M. Ali<br/><br/>
            <i>Par Le Hebdo avec AFP</i><br/>
            Un premier navire est arrivé mardi à Mamoudzou, a annoncé la préfecture.<br/><br/>
            READ  French president to visit the island<br/><br/>
            Il transporte 200 tonnes d’eau et de vivres.<br/><br/>(Avec AFP)<br/><br/>
            L’article <a href="/une/article">Séisme : l’aide arrive à Mayotte</a> est apparu en premier sur <a href="/">Hebdo</a>.
            """;

    /// No markup at all, entities escaped twice, lines for paragraphs.
    private static final String WIRE =
            """
            S&#233;isme : l&#8217;aide arrive &#224; Mayotte

            Le port, mardi. © AFP / M. Ali

            Par Le Fil avec AFP

            Un premier navire est arriv&#233; mardi &#224; Mamoudzou, a annonc&#233; la pr&#233;fecture.

            &Agrave; lire &eacute;galement : Les &eacute;coles restent ferm&eacute;es

            Il transporte 200 tonnes d&#8217;eau et de vivres.

            (Avec AFP)

            Suivez-nous sur WhatsApp !
            """;

    @Test
    void theTextIsTheSame() {
        String text =
                """
                Le port, mardi. © AFP / M. Ali
                Par %s avec AFP
                Un premier navire est arrivé mardi à Mamoudzou, a annoncé la préfecture.
                Il transporte 200 tonnes d’eau et de vivres.
                (Avec AFP)\
                """;

        assertThat(words(body(DAILY))).isEqualTo(text.formatted("Anne Roux"));
        assertThat(words(body(WEEKLY))).isEqualTo(text.formatted("Le Hebdo"));
        assertThat(words(body(WIRE))).isEqualTo(text.formatted("Le Fil"));
    }

    /// As they come over the wire: one says what it is, one says it wrongly, one says nothing and is what Windows wrote.
    @Test
    void fromBytesToEntriesTheyAreTheSameButForWhoSigns() {
        Entry daily = read(DAILY, "UTF-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        Entry weekly = read(WEEKLY, "ISO-8859-15", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        Entry wire = read(WIRE, "windows-1252", "");

        assertThat(words(daily.body())).contains("annoncé la préfecture", "200 tonnes d’eau");
        for (Entry entry : List.of(daily, weekly, wire)) {
            assertThat(entry.title().replace('\'', '’')).isEqualTo(TITLE);
            assertThat(entry.link()).contains("https://gazette.example/une/article");
            assertThat(entry.language()).contains("fr");
            assertThat(unsigned(entry)).isEqualTo(unsigned(daily));
        }
    }

    private static String unsigned(Entry entry) {
        return words(entry.body()).replaceFirst("\nPar .* avec AFP\n", "\n").replace('\'', '’');
    }

    private static Entry read(String html, String charset, String declaration) {
        String document =
                declaration
                        + "<rss version=\"2.0\"><channel><title>Gazette</title><item><title>Séisme"
                        + " : l&#8217;aide arrive à"
                        + " Mayotte</title><link>https://gazette.example/une/article?xtor=RSS-1</link><description>"
                        + html.replace("&", "&amp;").replace("<", "&lt;")
                        + "</description></item></channel></rss>";
        byte[] bytes =
                document.replace('’', charset.equals("ISO-8859-15") ? '\'' : '’')
                        .getBytes(Charset.forName(charset));
        var understood =
                (Understood) new FeedParser().parse(Document.of(bytes, FeedSamples.LOCATION));
        return new Normaliser(NormaliseSettings.DEFAULTS)
                .normalise(understood.feed(), FeedSamples.LOCATION, Set.of())
                .getFirst()
                .entry();
    }

    @Test
    void thePictureStaysWhereThereWasOne() {
        String picture = "src=\"https://gazette.example/photos/mayotte.jpg\"";

        assertThat(body(DAILY)).contains(picture).doesNotContain("pixel.example");
        assertThat(body(WEEKLY)).contains(picture);
        assertThat(body(WIRE)).doesNotContain("<img");
    }

    @Test
    void titleAndLanguageAreTheSame() {
        for (String html : new String[] {DAILY, WEEKLY, WIRE}) {
            Entry entry = normalise(html).entry();
            assertThat(entry.title()).isEqualTo(TITLE);
            assertThat(entry.language()).contains("fr");
        }
    }

    @Test
    void everyCutIsExplained() {
        assertThat(normalise(DAILY).original().orElseThrow().cuts())
                .extracting(Cut::rule)
                .containsExactly("share-bar", "lire-aussi", "doubled-headline");
        assertThat(normalise(WEEKLY).original().orElseThrow().cuts())
                .extracting(Cut::rule)
                .containsExactly("read-more", "premier-sur", "doubled-headline");
        assertThat(normalise(WIRE).original().orElseThrow().cuts())
                .extracting(Cut::rule)
                .containsExactly("lire-aussi", "suivez-nous", "doubled-headline");
    }

    private static Normalised normalise(String html) {
        return FeedSamples.normalise(
                "S&eacute;isme : l&amp;#8217;aide arrive &agrave; Mayotte", html);
    }

    private static String body(String html) {
        return normalise(html).entry().body();
    }

    private static String words(String body) {
        return String.join(
                "\n",
                Passages.of(Markup.parse(kiosque.feed.Text.html(body)).body()).stream()
                        .map(Passage::text)
                        .toList());
    }
}
