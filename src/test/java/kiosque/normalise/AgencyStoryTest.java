package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Entry;
import kiosque.feed.Normalised;
import kiosque.feed.Original.Cut;

import org.junit.jupiter.api.Test;

/// One story of an agency as three sites print it: what is left differs in nothing but what really differs.
class AgencyStoryTest {

    private static final String TITLE = "Séisme : l’aide arrive à Mayotte";

    /// Headline doubled, picture with credit, interruption in the middle, share bar; paragraphs proper.
    private static final String DAILY =
            """
            <h2>S&eacute;isme : l&rsquo;aide arrive &agrave; Mayotte</h2>
            <figure><img src="/photos/mayotte.jpg?xtor=RSS-3" width="640"><figcaption>Le port, mardi. © AFP / M. Ali</figcaption></figure>
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
                Un premier navire est arrivé mardi à Mamoudzou, a annoncé la préfecture.
                Il transporte 200 tonnes d’eau et de vivres.
                (Avec AFP)\
                """;

        assertThat(words(DAILY)).isEqualTo(text);
        assertThat(words(WEEKLY)).isEqualTo(text);
        assertThat(words(WIRE)).isEqualTo(text);
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
        return Samples.normalise("S&eacute;isme : l&amp;#8217;aide arrive &agrave; Mayotte", html);
    }

    private static String body(String html) {
        return normalise(html).entry().body();
    }

    private static String words(String html) {
        return String.join(
                "\n",
                Passages.of(Markup.parse(kiosque.feed.Text.html(body(html))).body()).stream()
                        .map(Passage::text)
                        .toList());
    }
}
