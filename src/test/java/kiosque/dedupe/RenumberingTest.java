package kiosque.dedupe;

import static kiosque.dedupe.LocalPaper.HALL;
import static kiosque.dedupe.LocalPaper.articles;
import static kiosque.dedupe.LocalPaper.known;
import static kiosque.dedupe.LocalPaper.recognise;
import static kiosque.dedupe.LocalPaper.withNames;
import static kiosque.dedupe.Samples.identify;
import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Recogniser;
import kiosque.dedupe.identity.TakenTogether;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents whose entries come back under other guids.
class RenumberingTest {

    @Test
    void aSiteThatMovesToAnotherHostBringsNothingBack() {
        List<Samples> old = articles(12);
        List<Samples> moved =
                old.stream()
                        .map(one ->
                                one.guid(
                                                one.guid()
                                                        .orElseThrow()
                                                        .replace(
                                                                "ville.example",
                                                                "metropole.example"))
                                        .link(
                                                one.link()
                                                        .orElseThrow()
                                                        .replace(
                                                                "ville.example",
                                                                "metropole.example")))
                        .toList();

        assertThat(recognise(moved, known(old))).noneMatch(New.class::isInstance);
    }

    @Test
    void aNewGuidSchemeBringsNothingBack() {
        List<Samples> old = articles(12);
        List<Samples> renumbered =
                old.stream().map(one -> one.guid("urn:article:" + one.title().hashCode())).toList();

        assertThat(recognise(renumbered, known(old))).allMatch(Unchanged.class::isInstance);
    }

    @Test
    void aNewSystemWithNewGuidsAndLinksIsKnownByItsTexts() {
        List<Samples> old = articles(12);
        List<Samples> migrated =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                old.get(i)
                                        .guid("n" + i)
                                        .link("https://ville.example/actualites/" + (9000 + i))
                                        .at(Samples.NOW))
                        .toList();

        assertThat(recognise(migrated, known(old))).noneMatch(New.class::isInstance);
    }

    @Test
    void guidsMadeUpAtEveryFetchDegradeToTheLinkAndAreTold() {
        List<Samples> old = articles(10);
        List<Samples> churned =
                Stream.concat(old.stream().skip(2), articles(12).stream().skip(10))
                        .map(one -> one.guid("id" + Hash64.of(one.title() + "2")))
                        .toList();
        List<KnownEntry> known = known(old);
        var recogniser = new Recogniser(identify(churned.toArray(Samples[]::new)), known);

        List<Recognition> recognitions = recogniser.recognise();

        assertThat(recognitions.stream().filter(New.class::isInstance)).hasSize(2);
        assertThat(recogniser.oddity(recognitions))
                .hasValueSatisfying(repair -> assertThat(repair.detail()).startsWith("8 of 10"));
        var unchanged = new Recogniser(identify(old.toArray(Samples[]::new)), known);
        assertThat(unchanged.oddity(unchanged.recognise())).isEmpty();
    }

    @Test
    void fewNewGuidsAmongManyThatStayAreNoNewSystem() {
        List<Samples> some = new ArrayList<>(articles(10));
        some.replaceAll(one -> one.guid("urn:" + Hash64.of(one.title())));
        List<KnownEntry> known = known(some);
        some.subList(0, 4).replaceAll(one -> one.guid("id" + Hash64.of(one.title())));
        var recogniser = new Recogniser(identify(some.toArray(Samples[]::new)), known);

        List<Recognition> recognitions = recogniser.recognise();

        assertThat(recognitions).noneMatch(New.class::isInstance);
        assertThat(recogniser.oddity(recognitions))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(TakenTogether.KIND));
    }

    @Test
    void aFormerGuidIsEnoughWhateverElseHasChanged() {
        KnownEntry known =
                withNames(HALL.known(7), List.of(HALL.guid("urn:17").identified().id().digest()));
        Samples other =
                titled("Rien de tout cela")
                        .guid("urn:17")
                        .link("https://ville.example/autre-adresse");

        assertThat(recognise(other, known))
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.number()).isEqualTo(7));
    }

    @Test
    void aPageThatSeveralKnownEntriesHaveProvesNothingEvenWhenAllGuidsChange() {
        List<Samples> old = articles(6);
        Samples live = articles(8).get(6).link("https://ville.example/2026/direct-tempete");
        Samples next = articles(8).get(7).link("https://ville.example/2026/direct-tempete");
        Samples now = articles(9).get(8).link("https://ville.example/2026/direct-tempete");
        List<Samples> renumbered =
                Stream.concat(
                                old.stream().map(one -> one.guid("n" + one.title())),
                                Stream.of(now.guid("n")))
                        .toList();

        List<Recognition> recognitions =
                recognise(
                        renumbered,
                        known(Stream.concat(old.stream(), Stream.of(live, next)).toList()));

        assertThat(recognitions.getLast()).isInstanceOf(New.class);
        assertThat(recognitions.subList(0, 6)).allMatch(Unchanged.class::isInstance);
    }

    @Test
    void whatIsRewrittenOnALivePageAsAllGuidsChangeIsKnownByItsFullHour() {
        String page = "https://ville.example/2026/direct-tempete";
        List<Samples> pieces =
                articles(8).stream().map(one -> one.at("2026-11-25T16:12:07Z")).toList();
        Samples first = pieces.get(6).link(page).at("2026-11-25T16:41:33Z");
        Samples onTheHour = pieces.get(7).link(page).at("2026-11-25T17:00:00Z");
        Samples rewritten =
                titled("La tempête s’éloigne")
                        .body("<p>Le trafic reprend partout, sauf sur le pont du port.</p>")
                        .link(page)
                        .at("2026-11-25T17:00:00Z");
        List<Samples> old =
                Stream.concat(pieces.stream().limit(6), Stream.of(first, onTheHour)).toList();
        List<Samples> renumbered =
                Stream.concat(old.stream().limit(7), Stream.of(rewritten))
                        .map(one -> one.guid("n" + one.title()))
                        .toList();

        List<Recognition> recognitions = recognise(renumbered, known(old));

        assertThat(recognitions.getLast())
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.number()).isEqualTo(7));
        assertThat(recognise(List.of(rewritten.guid("n")), known(old)))
                .hasOnlyElementsOfType(New.class);
    }

    @Test
    void theOutcomeDoesNotDependOnTheOrder() {
        List<Samples> old = articles(9);
        List<Samples> churned =
                old.stream().map(one -> one.guid("x" + one.title().hashCode())).toList();

        List<Recognition> forwards = recognise(churned, known(old));
        List<Recognition> backwards = recognise(churned.reversed(), known(old).reversed());

        assertThat(backwards.reversed()).isEqualTo(forwards);
    }
}
