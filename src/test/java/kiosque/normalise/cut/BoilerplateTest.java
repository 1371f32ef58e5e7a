package kiosque.normalise.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.feed.Normalised;
import kiosque.feed.Original;
import kiosque.feed.Original.Cut;
import kiosque.feed.Sha256;
import kiosque.normalise.FeedSamples;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

class BoilerplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lire-aussi     | <p><strong>Lire aussi :</strong> <a href=/b>Le maire"
                        + " démissionne</a></p>",
                "lire-aussi     | <p>► <a href=/b>À lire aussi : Le maire démissionne</a></p>",
                "lire-aussi     | <p>À lire également<br></p><ul></ul>",
                "lire-aussi     | <p>Lire aussi&nbsp;: Le maire démissionne</p>",
                "lire-aussi     | <p>Voir aussi : <a href=/b>notre diaporama</a></p>",
                "lire-aussi     | <p>LIRE <a href=/b>Le maire démissionne</a></p>",
                "lire-aussi     | <p>Sur le même sujet</p>",
                "lire-aussi     | <p>(Re)lire aussi : <a href=/b>Le maire</a></p>",
                "lire-la-suite  | <p><a href=/a>Lire la suite</a> »</p>",
                "lire-la-suite  | <p>[Lire l’article complet sur Gazette]</p>",
                "suivez-nous    | <p>Suivez-nous sur <a href=x>Facebook</a> et <a href=y>X</a>"
                        + " !</p>",
                "suivez-nous    | <p>Retrouvez toute l’actualité sur notre chaîne WhatsApp.</p>",
                "abonnez-vous   | <p>Abonnez-vous à notre newsletter pour ne rien manquer.</p>",
                "abonnez-vous   | <p>Inscrivez-vous gratuitement à la lettre du matin</p>",
                "partager       | <p>Partager sur Facebook</p>",
                "premier-sur    | <p>L’article <a href=/a>Titre</a> est apparu en premier sur <a"
                        + " href=/>Gazette</a>.</p>",
                "read-more      | <p>READ  Another headline of the day</p>",
                "read-more      | <p>Read more: <a href=/b>Another headline</a></p>",
                "read-more      | <p><em>Related: <a href=/b>Another headline</a></em></p>",
                "continue       | <p><a href=/a>Continue reading →</a></p>",
                "continue       | <p>Read the full article here</p>",
                "follow-us      | <p>Follow us on Twitter</p>",
                "subscribe      | <p>Subscribe to our newsletter!</p>",
                "first-appeared | <p>The post <a href=/a>Title</a> appeared first on <a"
                        + " href=/>Gazette</a>.</p>",
                "share-bar      | <div class='feedflare'><a href=x>Digg</a></div>",
                "share-bar      | <div class='wide sharedaddy'><p>Partager</p></div>",
                "related-posts  | <div class=jp-relatedposts><h3>À lire</h3><p>Autre</p></div>",
            })
    void interruptionsGo(String rule, String html) {
        Normalised it = FeedSamples.normalise("Titre", "<p>Avant.</p>" + html + "<p>Après.</p>");

        assertThat(it.entry().body()).isEqualTo("<p>Avant.</p><p>Après.</p>");
        assertThat(it.original().orElseThrow().cuts()).extracting(Cut::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lire aussi bien Proust que Céline est un plaisir.",
                "Voir aussi loin que possible.",
                "À lire : c’est le mot d’ordre de la rentrée, dit-elle aux élèves réunis dans la"
                        + " cour.",
                "<a href=/l>Lire la suite</a> de ses aventures fut pour moi une joie de tous les"
                        + " instants, dit-il.",
                "Regardez <a href=/v>la vidéo</a> de son discours.",
                "Watch <a href=/v>the trailer</a>.",
                "Related <a href=/v>charges</a> were dropped.",
                "READ, the charity for schools, was founded in 1998.",
                "Partager le pouvoir : le pari du maire de Lyon",
                "Suivez le guide !",
                "Follow the money on its way to Geneva.",
                "Abonnez-vous, dit-il en riant.",
                "Share prices fell on Monday.",
                "The post office appeared in 1853.",
                "Photo : Jean Dupont / Gazette",
                "Avec AFP",
                "© AFP",
                "Il faut « lire aussi : les notes », répond-elle.",
            })
    void proseStays(String html) {
        Normalised it = FeedSamples.normalise("Titre", "<p>Avant.</p><p>" + html + "</p>");

        assertThat(it.original()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un fait. <strong>Lire aussi : <a href=/b>Titre</a></strong> La suite. | Un fait."
                        + " La suite.",
                "Un fait. <b>À lire aussi :</b> <a href=/b>Titre</a> La suite. | Un fait. La"
                        + " suite.",
                "Un fait. La suite. <a href=/a>Lire la suite</a> | Un fait. La suite.",
                "Un fait… [<a href=/a>Continue reading</a>] | Un fait… []",
            })
    void interruptionsInsideAParagraphGoAlone(String html, String text) {
        String body = FeedSamples.normalise("Titre", "<p>" + html + "</p>").entry().body();

        assertThat(body.replaceAll("<[^>]*>", "").replaceAll(" +", " ").strip()).isEqualTo(text);
    }

    @Test
    void nothingIsCutWhenNothingWouldBeLeft() {
        assertThat(
                        FeedSamples.normalise("Titre", "<p>Abonnez-vous à notre lettre.</p>")
                                .entry()
                                .body())
                .isEqualTo("<p>Abonnez-vous à notre lettre.</p>");
        assertThat(FeedSamples.normalise("Titre", "Titre").entry().body()).isEqualTo("Titre");
        assertThat(
                        FeedSamples.normalise("T", "<img src=/a.jpg><p>Lire la suite</p>")
                                .entry()
                                .body())
                .isEqualTo("<img src=\"https://gazette.example/a.jpg\">");
    }

    @Test
    void linesOfPlainTextAreBlocksToo() {
        String text =
                "Premier paragraphe.\n\nREAD  Another headline of the day\n\nDernier &amp; fin.";

        assertThat(FeedSamples.normalise("Titre", text).entry().body())
                .isEqualTo("<p>Premier paragraphe.</p><p>Dernier &amp; fin.</p>");
    }

    @Test
    void theOriginalIsKeptAndSafe() {
        Original original =
                FeedSamples.normalise("T", "<p onclick=x>A</p><p>Lire la suite</p>")
                        .original()
                        .orElseThrow();

        assertThat(original.body()).isEqualTo("<p>A</p><p>Lire la suite</p>");
        assertThat(original.title()).isEqualTo("T");
        assertThat(original.cuts()).containsExactly(new Cut("lire-la-suite", "Lire la suite"));
    }

    @Test
    void whatRecursInASourceIsCutOnceItIsLearned() {
        String html = "<p>Un fait.</p><p>Toute l’équipe de la <b>Gazette</b> vous remercie.</p>";
        Normalised before = FeedSamples.normalise("Titre", html);
        Set<Sha256> learned = Set.of(before.blocks().get(1).digest());
        Normalised after =
                FeedSamples.normalise(
                        NormaliseSettings.DEFAULTS,
                        FeedSamples.entry("Titre", html.replace("remercie.", "REMERCIE !")),
                        learned);

        assertThat(before.original()).isEmpty();
        assertThat(after.entry().body()).isEqualTo("<p>Un fait.</p>");
        assertThat(after.original().orElseThrow().cuts())
                .extracting(Cut::rule)
                .containsExactly("learned");
        assertThat(after.blocks()).extracting(block -> block.digest()).containsAll(learned);
    }

    @Test
    void aKeptBlockIsNeverCut() {
        String html = "<p>Un fait.</p><p>L’équipe vous remercie.</p><p>Lire la suite</p>";
        Set<Sha256> learned = Set.of(Passage.digest("L'équipe vous remercie"));
        var vetoed =
                new NormaliseSettings(
                        List.of(),
                        List.of("l’équipe vous remercie", "lire-la-suite"),
                        false,
                        List.of());

        assertThat(
                        FeedSamples.normalise(vetoed, FeedSamples.entry("Titre", html), learned)
                                .original())
                .isEmpty();
    }

    @Test
    void creditsOfAgenciesAreNeitherLearnedNorCut() {
        String html = "<p>Un fait.</p><p>(Avec AFP)</p>";

        assertThat(FeedSamples.normalise("T", html).blocks()).hasSize(1);
        assertThat(
                        FeedSamples.normalise(
                                        NormaliseSettings.DEFAULTS,
                                        FeedSamples.entry("T", html),
                                        Set.of(Passage.digest("(Avec AFP)")))
                                .original())
                .isEmpty();
    }

    @Test
    void aSourcesOwnRuleCutsWholeBlocks() {
        var settings = new NormaliseSettings(List.of("Météo : .*"), false, List.of());
        String html = "<p>Un fait.</p><p>Météo : soleil</p><p>La Météo : soleil</p>";
        Normalised it = FeedSamples.normalise(settings, FeedSamples.entry("T", html), Set.of());

        assertThat(it.entry().body()).isEqualTo("<p>Un fait.</p><p>La Météo : soleil</p>");
        assertThat(it.original().orElseThrow().cuts())
                .containsExactly(new Cut("boilerplate Météo : .*", "Météo : soleil"));
    }

    @Test
    void aPatternThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(
                        () -> new Normaliser(new NormaliseSettings(List.of("("), false, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'('");
    }
}
