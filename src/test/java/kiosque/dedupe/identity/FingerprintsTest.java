package kiosque.dedupe.identity;

import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Samples;
import kiosque.text.HtmlWords;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final Samples ENTRY =
            titled("La halle rouvre ses portes")
                    .link("https://example.fr/halle?id=3")
                    .body(
                            "<p>Fermée depuis un an, la halle aux grains rouvre <b>samedi</b> avec"
                                    + " 40 marchands. 12 commentaires</p><p>Publié il y a 5"
                                    + " minutes</p>");

    @Test
    void markupWhiteSpaceTrackingAndCountersAreSilent() {
        Samples churned =
                ENTRY.link("http://www.example.fr/halle?id=3&utm_campaign=rss#xtor")
                        .body(
                                "<div class='x'><p id=\"p1\">Fermée  depuis un an,\n"
                                        + " la halle aux&nbsp;grains rouvre <strong>samedi</strong>"
                                        + " avec 40 marchands. 13 commentaires<p>Publié il y a 17"
                                        + " minutes</div><!-- 1 -->");

        assertThat(digest(churned.link("http://www.example.fr/halle?id=3&utm_campaign=rss")))
                .isEqualTo(digest(ENTRY));
    }

    @Test
    void datesAndGuidsAreSilent() {
        assertThat(digest(ENTRY.guid("x").at("2026-11-25T10:00:00Z")))
                .isEqualTo(digest(ENTRY.guid("y").at("2026-11-24T10:00:00Z")));
    }

    @Test
    void whatAReaderNoticesIsNot() {
        assertThat(digest(ENTRY.title("La halle rouvre ses portes !"))).isNotEqualTo(digest(ENTRY));
        assertThat(digest(ENTRY.body(ENTRY.body().replace("40", "45"))))
                .isNotEqualTo(digest(ENTRY));
        assertThat(digest(ENTRY.link("https://example.fr/halle?id=4"))).isNotEqualTo(digest(ENTRY));
        assertThat(digest(ENTRY.with("https://example.fr/halle.mp3"))).isNotEqualTo(digest(ENTRY));
        assertThat(digest(ENTRY.by("Jeanne Morel"))).isNotEqualTo(digest(ENTRY));
    }

    @Test
    void blocksPartWordsAndInlineTagsDoNot() {
        assertThat(HtmlWords.lines("<p>un</p><p>deux</p>")).isEqualTo("un\ndeux");
        assertThat(HtmlWords.lines("con<b>tin</b>u<br>fin")).isEqualTo("continu\nfin");
        assertThat(HtmlWords.lines("1 &lt; 2 <script>x()</script>&amp; 3 < 4"))
                .isEqualTo("1 < 2 & 3 < 4");
        assertThat(HtmlWords.lines("<a title=\"a > b\">lien</a> ouvert <i"))
                .isEqualTo("lien ouvert");
    }

    @Test
    void aTypoMovesTheGistLessThanANewText() {
        String text = ENTRY.body().repeat(4);
        long before = ENTRY.body(text).identified().fingerprint().gist();
        long typo =
                ENTRY.body(text.replaceFirst("grains", "gains")).identified().fingerprint().gist();
        long other =
                ENTRY.body(
                                "Le procès des anciens dirigeants de la coopérative s'est ouvert"
                                    + " devant le tribunal, où trois experts sont attendus cette"
                                    + " semaine.")
                        .identified()
                        .fingerprint()
                        .gist();

        assertThat(SimHash.distance(before, typo)).isLessThan(5);
        assertThat(SimHash.distance(before, other)).isGreaterThan(10);
        assertThat(SimHash.sameTitle(before, other)).isTrue();
    }

    private static Object digest(Samples sample) {
        return sample.identified().fingerprint().digest();
    }
}
