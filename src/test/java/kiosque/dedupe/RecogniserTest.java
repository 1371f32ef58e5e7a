package kiosque.dedupe;

import static kiosque.dedupe.Samples.identify;
import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RecogniserTest {

    private static final String BODY =
            "<p>Le conseil municipal a voté lundi soir la rénovation de la halle aux grains, fermée"
                + " depuis un an après la chute d'une verrière. Les travaux dureront dix-huit mois"
                + " et coûteront quatre millions d'euros, que la région paiera pour"
                + " moitié.</p><p>Les quarante marchands s'installeront en attendant sur la place"
                + " du marché, où la ville montera des chalets. L'opposition a dénoncé un projet"
                + " trop cher et demandé un référendum, que la maire a refusé.</p>";

    private static final Samples HALL =
            titled("La halle aux grains sera rénovée")
                    .guid("http://ville.example/?p=17")
                    .link("http://ville.example/2026/11/halle-aux-grains")
                    .body(BODY)
                    .at("2026-11-24T20:00:00Z");

    @Test
    void theSameEntryIsUnchanged() {
        assertThat(recognise(HALL, HALL.known(7))).isEqualTo(new Unchanged(7, List.of()));
    }

    @Test
    void anUnknownEntryIsNew() {
        assertThat(recognise(HALL, titled("Autre chose").guid("x").known(7)))
                .isInstanceOf(New.class);
    }

    @Test
    void aTypoMendedIsASmallEdit() {
        Recognition mended =
                recognise(HALL.body(BODY.replace("montera", "installera")), HALL.known(7));

        assertThat(mended)
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.real()).isFalse());
    }

    @Test
    void punctuationAndCaseOfTheTitleAreASmallEdit() {
        Recognition mended =
                recognise(HALL.title("La Halle aux grains sera rénovée !"), HALL.known(7));

        assertThat(mended)
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.real()).isFalse());
    }

    @Test
    void aNewTitleIsARealEdit() {
        Recognition renamed =
                recognise(HALL.title("La halle aux grains sera détruite"), HALL.known(7));

        assertThat(renamed)
                .isInstanceOfSatisfying(Edited.class, edited -> assertThat(edited.real()).isTrue());
    }

    @Test
    void aRewrittenTextIsARealEdit() {
        String rewritten =
                BODY.replaceAll(
                        "<p>Les quarante.*",
                        "<p>Le tribunal administratif a suspendu la délibération mardi, saisi par"
                                + " trois riverains qui craignent pour la charpente classée.</p>");

        assertThat(recognise(HALL.body(rewritten), HALL.known(7)))
                .isInstanceOfSatisfying(Edited.class, edited -> assertThat(edited.real()).isTrue());
    }

    @Test
    void aTextThatComesBackIsNoRealEdit() {
        Samples other = HALL.title("Halle : quatre millions de travaux");
        KnownEntry both = withNamesOf(HALL.known(7), other);

        assertThat(recognise(other, both))
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.real()).isFalse());
    }

    @Test
    void aTombstoneStaysBuried() {
        KnownEntry known = HALL.known(7);
        KnownEntry tombstone =
                new KnownEntry(7, known.id(), known.aliases(), known.fingerprint(), true);

        assertThat(recognise(HALL, tombstone)).isInstanceOf(Buried.class);
        assertThat(recognise(HALL.guid("https://ville.example/?p=17"), tombstone))
                .isInstanceOf(Buried.class);
    }

    @Test
    void aGuidThatBecomesSecureIsTheSame() {
        Recognition secure =
                recognise(
                        HALL.guid("https://ville.example/?p=17")
                                .link("https://ville.example/2026/11/halle-aux-grains"),
                        HALL.known(7));

        assertThat(secure)
                .isInstanceOfSatisfying(
                        Unchanged.class, same -> assertThat(same.newAliases()).hasSize(1));
    }

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
        List<Identified> entries = identify(churned.toArray(Samples[]::new));

        List<Recognition> recognitions = new Recogniser().recognise(entries, known);

        assertThat(recognitions.stream().filter(New.class::isInstance)).hasSize(2);
        assertThat(GuidChurn.in(entries, known, recognitions))
                .hasValueSatisfying(repair -> assertThat(repair.detail()).startsWith("8 of 10"));
        assertThat(
                        GuidChurn.in(
                                identify(old.toArray(Samples[]::new)),
                                known,
                                new Recogniser()
                                        .recognise(identify(old.toArray(Samples[]::new)), known)))
                .isEmpty();
    }

    @Test
    void namesAreGatheredOnlyUpToABound() {
        KnownEntry known = HALL.known(7);
        for (int fetch = 0; fetch < 100; fetch++) {
            Samples churned = HALL.guid("made-up-" + fetch);
            Recognition recognition = recognise(churned, known);
            assertThat(recognition).isInstanceOf(Unchanged.class);
            known = withNames(known, ((Unchanged) recognition).newAliases());
        }
        assertThat(known.aliases()).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void datesThatAreResetAtEveryFetchTeachNothing() {
        assertThat(recognise(HALL.at("2026-11-25T09:00:00Z"), HALL.known(7)))
                .isEqualTo(new Unchanged(7, List.of()));
    }

    @Test
    void aLinkUsedForAnotherStoryIsANewEntry() {
        Samples other =
                titled("Tempête : quatre communes sans courant")
                        .guid("22")
                        .link("http://ville.example/2026/11/halle-aux-grains")
                        .body("Les équipes d'Enedis sont à l'œuvre depuis l'aube.")
                        .at("2026-11-25T07:00:00Z");

        assertThat(recognise(other, HALL.known(7))).isInstanceOf(New.class);
    }

    @Test
    void anEntryOfALivePageDoesNotSwallowTheNext() {
        Samples yesterday =
                titled("EN DIRECT, tempête : la rocade rouvre")
                        .guid("live-1")
                        .link("https://ville.example/direct")
                        .body("La rocade a rouvert à 18 heures.")
                        .at("2026-11-24T18:00:00Z");
        Samples today =
                titled("EN DIRECT, tempête : quatre blessés légers")
                        .guid("live-2")
                        .link("https://ville.example/direct")
                        .body("La préfecture dresse un premier bilan ce matin.")
                        .at("2026-11-25T08:00:00Z");

        assertThat(recognise(today, yesterday.known(1))).isInstanceOf(New.class);
        assertThat(recognise(List.of(today, yesterday), List.of(yesterday.known(1))))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(New.class),
                        second -> assertThat(second).isInstanceOf(Unchanged.class));
    }

    @Test
    void aDailyBulletinWithTheSameWordsIsNewEveryDay() {
        Samples monday =
                titled("Le journal de 8 heures")
                        .guid("a1")
                        .link("https://radio.example/journal/lundi-23")
                        .body(BODY)
                        .at("2026-11-23T08:00:00Z");
        Samples tuesday =
                titled("Le journal de 8 heures")
                        .guid("a2")
                        .link("https://radio.example/journal/mardi-24")
                        .body(BODY)
                        .at("2026-11-24T08:00:00Z");

        assertThat(recognise(tuesday, monday.known(1))).isInstanceOf(New.class);
    }

    @Test
    void everyEntryOfASourceThatLinksToOnePageIsItsOwn() {
        List<Samples> all =
                IntStream.range(0, 6)
                        .mapToObj(i ->
                                articles(6).get(i).link("https://ville.example/agenda-culturel"))
                        .toList();

        assertThat(recognise(all.subList(3, 6), known(all.subList(0, 3))))
                .allMatch(New.class::isInstance);
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

    @Test
    void namesakesAreKnownAgainWhenOnlyOneIsLeft() {
        Samples one = articles(2).getFirst().guid("0");
        Samples two = articles(2).getLast().guid("0");
        List<KnownEntry> known = known(List.of(one, two));

        assertThat(recognise(List.of(two), known))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unchanged.class, same -> assertThat(same.number()).isEqualTo(1));
    }

    private static Recognition recognise(Samples entry, KnownEntry known) {
        return recognise(List.of(entry), List.of(known)).getFirst();
    }

    private static List<Recognition> recognise(List<Samples> entries, List<KnownEntry> known) {
        return new Recogniser().recognise(identify(entries.toArray(Samples[]::new)), known);
    }

    private static List<KnownEntry> known(List<Samples> samples) {
        List<Identified> entries = identify(samples.toArray(Samples[]::new));
        return IntStream.range(0, entries.size())
                .mapToObj(i -> Samples.known(i, entries.get(i), entries.get(i).fingerprint()))
                .toList();
    }

    private static KnownEntry withNamesOf(KnownEntry known, Samples other) {
        return withNames(known, other.identified().aliases());
    }

    private static KnownEntry withNames(KnownEntry known, List<kiosque.feed.Sha256> names) {
        Set<kiosque.feed.Sha256> all = new java.util.HashSet<>(known.aliases());
        all.addAll(names);
        return new KnownEntry(known.number(), known.id(), all, known.fingerprint(), known.buried());
    }

    private static final List<String> SUBJECTS =
            List.of(
                    "Le marché",
                    "La piscine",
                    "Le tramway",
                    "La bibliothèque",
                    "Le stade",
                    "L'hôpital",
                    "La gare",
                    "Le musée",
                    "Le collège",
                    "La mairie",
                    "Le port",
                    "La forêt");

    private static final List<String> NEWS =
            List.of(
                    "ferme pour travaux",
                    "rouvre samedi",
                    "change d'horaires",
                    "attend ses visiteurs",
                    "perd sa directrice",
                    "gagne un prix",
                    "cherche des bénévoles",
                    "fête ses trente ans",
                    "manque d'argent",
                    "double sa surface",
                    "passe au solaire",
                    "accueille une exposition");

    /// Different articles of one source.
    private static List<Samples> articles(int count) {
        return IntStream.range(0, count).mapToObj(RecogniserTest::article).toList();
    }

    private static Samples article(int i) {
        String title = SUBJECTS.get(i) + " " + NEWS.get(i);
        String slug = Folded.plain(SUBJECTS.get(i)).replaceAll("[^a-z]+", "-") + "-" + (100 + i);
        return titled(title)
                .guid("http://ville.example/?p=" + (100 + i))
                .link("http://ville.example/2026/11/" + slug)
                .body(
                        "<p>%s, a fait savoir la ville %d jours après. %s, ajoute %s.</p>"
                                .formatted(
                                        title,
                                        i,
                                        NEWS.get((i + 5) % 12),
                                        SUBJECTS.get((i + 7) % 12)))
                .at(Samples.NOW.minusSeconds(3600L * i));
    }
}
