package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Normalised;
import kiosque.feed.Original.Cut;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Sha256;
import kiosque.normalise.cut.Passage;
import kiosque.normalise.cut.Rewrite;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class RestorationTest {

    private static final String LETTER = "Recevez chaque soir notre lettre.";
    private static final String HTML =
            "<h2>Un titre</h2><p>Le début.</p><p>Lire aussi : <a href=\"/b\">Un autre titre</a></p>"
                    + "<p>"
                    + LETTER
                    + "</p><p>La fin, avec un lien. <strong>À lire également : <a"
                    + " href=\"/c\">Encore un</a></strong></p><div class=\"feedflare\"><p>Partager"
                    + " ici</p><p>Partager là</p></div>";
    private static final ParsedEntry ENTRY = FeedSamples.entry("Un titre", HTML);
    private static final Set<Sha256> LEARNED = Set.of(Passage.digest(LETTER));

    @Test
    void whatWasObjectedToComesBackAndNothingElse() {
        Normalised cut = FeedSamples.normalise(NormaliseSettings.DEFAULTS, ENTRY, LEARNED);
        Normalised kept = FeedSamples.normalise(NormaliseSettings.DEFAULTS, ENTRY, Set.of());

        Restored restored =
                new Normaliser(NormaliseSettings.DEFAULTS)
                        .restored(cut.original().orElseThrow(), LEARNED)
                        .orElseThrow();

        assertThat(restored.html()).isEqualTo(kept.entry().body()).contains(LETTER);
        assertThat(restored.cuts()).isEqualTo(kept.original().orElseThrow().cuts());
    }

    @Test
    void everyRuleCanBeTakenBackByItsName() {
        Normalised cut = FeedSamples.normalise(NormaliseSettings.DEFAULTS, ENTRY, LEARNED);
        List<String> rules =
                cut.original().orElseThrow().cuts().stream().map(Cut::rule).distinct().toList();
        assertThat(rules).contains("share-bar", "lire-aussi", "learned", "doubled-headline");

        for (String rule : List.of("share-bar", "lire-aussi")) {
            var keeping = new NormaliseSettings(List.of(), List.of(rule), false, List.of());
            String expected = FeedSamples.normalise(keeping, ENTRY, LEARNED).entry().body();

            assertThat(
                            new Normaliser(keeping)
                                    .restored(cut.original().orElseThrow(), Set.of())
                                    .orElseThrow()
                                    .html())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aBlockCanBeKeptByItsWords() {
        var keeping = new NormaliseSettings(List.of(), List.of(LETTER), false, List.of());
        Normalised cut = FeedSamples.normalise(NormaliseSettings.DEFAULTS, ENTRY, LEARNED);

        assertThat(
                        new Normaliser(keeping)
                                .restored(cut.original().orElseThrow(), Set.of())
                                .map(Restored::html))
                .contains(FeedSamples.normalise(keeping, ENTRY, LEARNED).entry().body());
    }

    @Test
    void nothingIsDoneWhereNothingWasWronglyCut() {
        Normalised cut = FeedSamples.normalise(NormaliseSettings.DEFAULTS, ENTRY, Set.of());

        assertThat(
                        new Normaliser(NormaliseSettings.DEFAULTS)
                                .restored(cut.original().orElseThrow(), LEARNED))
                .isEmpty();
    }

    @Test
    void whatARewriteTookOutStaysOut() {
        var rewriting =
                new NormaliseSettings(
                        List.of(), List.of(LETTER), false, List.of(new Rewrite.Remove(".pub")));
        ParsedEntry entry =
                FeedSamples.entry(
                        "Un titre", "<p class=\"pub\">Achetez.</p><p>A.</p><p>" + LETTER + "</p>");
        Normalised cut =
                FeedSamples.normalise(
                        new NormaliseSettings(List.of(), false, rewriting.rewrites()),
                        entry,
                        LEARNED);

        Optional<Restored> restored =
                new Normaliser(rewriting).restored(cut.original().orElseThrow(), Set.of());

        assertThat(restored.orElseThrow().html()).isEqualTo("<p>A.</p><p>" + LETTER + "</p>");
    }

    @Test
    void aRewriteThatCannotBeRepeatedLeavesTheTextAlone() {
        var rewriting =
                new NormaliseSettings(
                        List.of(), List.of(LETTER), false, List.of(new Rewrite.Keep(".texte")));
        ParsedEntry entry =
                FeedSamples.entry(
                        "Un titre",
                        "<p>Menu</p><div class=\"texte\"><p>A.</p><p>" + LETTER + "</p></div>");
        Normalised cut =
                FeedSamples.normalise(
                        new NormaliseSettings(List.of(), false, rewriting.rewrites()),
                        entry,
                        LEARNED);

        assertThat(new Normaliser(rewriting).restored(cut.original().orElseThrow(), Set.of()))
                .isEmpty();
    }
}
