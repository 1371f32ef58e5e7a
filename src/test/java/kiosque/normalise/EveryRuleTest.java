package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Original.Cut;
import kiosque.feed.Sha256;
import kiosque.normalise.cut.Boilerplate;
import kiosque.normalise.cut.BoilerplateRule;
import kiosque.normalise.cut.Passage;
import kiosque.normalise.cut.Rewrite;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whatever takes something out of a text says so, by a name that `explain` shows and that `keep-boilerplate` understands.
class EveryRuleTest {

    private static final Map<String, String> EXAMPLES =
            Map.ofEntries(
                    Map.entry("lire-aussi", "<p>Lire aussi : <a href=/b>Un autre titre</a></p>"),
                    Map.entry("lire-la-suite", "<p><a href=/a>Lire la suite</a></p>"),
                    Map.entry("suivez-nous", "<p>Suivez-nous sur Facebook</p>"),
                    Map.entry("abonnez-vous", "<p>Abonnez-vous à notre lettre</p>"),
                    Map.entry("partager", "<p>Partager sur Facebook</p>"),
                    Map.entry("premier-sur", "<p>L’article A est apparu en premier sur B.</p>"),
                    Map.entry("tous-droits", "<p>© Gazette, tous droits réservés</p>"),
                    Map.entry("application", "<p>Téléchargez notre application</p>"),
                    Map.entry("read-more", "<p>Read more: <a href=/b>Another headline</a></p>"),
                    Map.entry("continue", "<p>Continue reading</p>"),
                    Map.entry("follow-us", "<p>Follow us on Twitter</p>"),
                    Map.entry("subscribe", "<p>Subscribe to our newsletter</p>"),
                    Map.entry("share", "<p>Share this article on Twitter</p>"),
                    Map.entry("first-appeared", "<p>The post A appeared first on B.</p>"),
                    Map.entry("all-rights", "<p>© Gazette. All rights reserved</p>"),
                    Map.entry("share-bar", "<div class=feedflare>Digg</div>"),
                    Map.entry("related-posts", "<div class=yarpp>Autre</div>"),
                    Map.entry("newsletter-box", "<div class=newsletter-box>Votre adresse</div>"));

    @Test
    void everyRuleThatShipsHasAnExample() {
        assertThat(BoilerplateRule.DEFAULTS)
                .extracting(BoilerplateRule::name)
                .hasSameElementsAs(EXAMPLES.keySet());
    }

    @Test
    void everyCutIsSignedAndCanBeForbidden() {
        EXAMPLES.forEach((rule, html) -> {
            String text = "<p>Avant.</p>" + html + "<p>Après.</p>";

            assertThat(cuts(NormaliseSettings.DEFAULTS, text)).as(html).containsExactly(rule);
            assertThat(cuts(keeping(rule), text)).as("keep-boilerplate " + rule).isEmpty();
        });
    }

    @Test
    void soIsWhatIsCutByNoRuleThatShips() {
        String text = "<p>Titre</p><p>Avant.</p><p>Une adresse.</p><p>Publicité</p><b>x</b>";
        var settings =
                new NormaliseSettings(
                        List.of("publicité"),
                        List.of(),
                        false,
                        List.of(
                                new Rewrite.Remove("b"),
                                new Rewrite.Replace("title", "Titre .*", "Titre"),
                                new Rewrite.Replace("content", "Avant", "Après"),
                                new Rewrite.Replace("link", "/une/", "/deux/"),
                                new Rewrite.Keep("p")));

        assertThat(
                        FeedSamples.normalise(
                                        settings,
                                        FeedSamples.entry("Titre !", text),
                                        Set.of(Passage.digest("Une adresse.")))
                                .original()
                                .orElseThrow()
                                .cuts())
                .extracting(Cut::rule)
                .containsExactlyInAnyOrder(
                        "replace title Titre .*",
                        "replace link /une/",
                        "remove b",
                        "replace content Avant",
                        "keep p",
                        "boilerplate publicité",
                        Boilerplate.LEARNED,
                        "doubled-headline");
    }

    @Test
    void theFirstOfAListIsNoHeadline() {
        String list = "<ul><li>Titre</li><li>Deux</li></ul>";

        assertThat(
                        FeedSamples.normalise(
                                        NormaliseSettings.DEFAULTS,
                                        FeedSamples.entry("Titre", list),
                                        Set.of())
                                .entry()
                                .content())
                .hasValueSatisfying(text -> assertThat(text).contains("<li>Titre</li>"));
    }

    private static NormaliseSettings keeping(String rule) {
        return new NormaliseSettings(List.of(), List.of(rule), false, List.of());
    }

    private static List<String> cuts(NormaliseSettings settings, String html) {
        Set<Sha256> nothing = Set.of();
        return FeedSamples.normalise(settings, FeedSamples.entry("Titre", html), nothing)
                .original()
                .map(it -> it.cuts().stream().map(Cut::rule).toList())
                .orElse(List.of());
    }
}
