package kiosque.dedupe.identity;

import static kiosque.dedupe.LocalPaper.BODY;
import static kiosque.dedupe.LocalPaper.HALL;
import static kiosque.dedupe.LocalPaper.article;
import static kiosque.dedupe.LocalPaper.articles;
import static kiosque.dedupe.LocalPaper.known;
import static kiosque.dedupe.LocalPaper.recognise;
import static kiosque.dedupe.LocalPaper.withNames;
import static kiosque.dedupe.LocalPaper.withNamesOf;
import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Memory;
import kiosque.dedupe.Samples;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class RecogniserTest {

    @Test
    void theSameEntryIsUnchanged() {
        assertThat(recognise(HALL, HALL.known(7)))
                .isEqualTo(new Unchanged(7, List.of(), List.of()));
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
                        Edited.class, edited -> assertThat(edited.isReal()).isFalse());
    }

    @Test
    void punctuationAndCaseOfTheTitleAreASmallEdit() {
        Recognition mended =
                recognise(HALL.title("La Halle aux grains sera rénovée !"), HALL.known(7));

        assertThat(mended)
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.isReal()).isFalse());
    }

    @Test
    void aNewTitleIsARealEdit() {
        Recognition renamed =
                recognise(HALL.title("La halle aux grains sera détruite"), HALL.known(7));

        assertThat(renamed)
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.isReal()).isTrue());
    }

    @Test
    void aRewrittenTextIsARealEdit() {
        String rewritten =
                BODY.replaceAll(
                        "<p>Les quarante.*",
                        "<p>Le tribunal administratif a suspendu la délibération mardi, saisi par"
                                + " trois riverains qui craignent pour la charpente classée.</p>");

        assertThat(recognise(HALL.body(rewritten), HALL.known(7)))
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.isReal()).isTrue());
    }

    @Test
    void aTextThatComesBackIsNoRealEdit() {
        Samples other = HALL.title("Halle : quatre millions de travaux");
        KnownEntry both = withNamesOf(HALL.known(7), other);

        assertThat(recognise(other, both))
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.isReal()).isFalse());
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
                        Edited.class,
                        edited -> {
                            assertThat(edited.isSeen()).isFalse();
                            assertThat(edited.newAliases()).hasSize(1);
                        });
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
        assertThat(known.aliases()).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void aPageThatIsRewrittenAllDayLeavesRoomForANewGuid() {
        KnownEntry known = HALL.known(7);
        for (int edit = 0; edit < 100; edit++) {
            Edited edited =
                    (Edited) recognise(HALL.body("<p>Le point " + edit + " du direct.</p>"), known);
            known = withNames(known, edited.newAliases());
        }
        assertThat(known.aliases()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void datesThatAreResetAtEveryFetchTeachNothing() {
        assertThat(recognise(HALL.at("2026-11-25T09:00:00Z"), HALL.known(7)))
                .isEqualTo(new Unchanged(7, List.of(), List.of()));
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
    void aGuidMadeOfTheTitleMayChangeWithItAndTheWholeText() {
        Samples before =
                titled("Tempête : deux blessés")
                        .guid("sha1-a")
                        .link("https://ville.example/2026/11/tempete-ciro")
                        .body("Deux personnes ont été blessées.")
                        .at("2026-11-25T07:12:31Z");
        Samples after =
                before.title("Ciro s'éloigne, cinq blessés et des toits arrachés")
                        .guid("sha1-b")
                        .body(
                                "Le bilan s'est alourdi dans la matinée : les pompiers ont secouru"
                                        + " trois campeurs et un couple près du lac.");

        assertThat(
                        recognise(
                                List.of(after, article(3)),
                                List.of(before.known(1), article(3).known(2))))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Edited.class),
                        second -> assertThat(second).isInstanceOf(Unchanged.class));
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
    void anIdThatSeveralHaveHadIsNobodysOwn() {
        Samples one =
                titled("Version 1.2 disponible")
                        .link("https://logiciel.example/telecharger")
                        .body("La version 1.2 corrige plusieurs erreurs.")
                        .at("2026-11-20T10:00:00Z");
        Samples two =
                one.title("Version 1.3 disponible")
                        .body("La version 1.3 corrige plusieurs erreurs.")
                        .at("2026-11-25T10:00:00Z");
        Samples three =
                one.title("Version 1.4 disponible")
                        .body("La version 1.4 corrige plusieurs erreurs.")
                        .at("2026-11-26T10:00:00Z");
        var memory = new Memory(entry -> Integer.parseInt(entry.title().replaceAll("\\D", "")));

        memory.take(List.of(one.entry()));
        memory.take(List.of(two.entry(), one.entry()));
        memory.take(List.of(two.entry()));
        memory.take(List.of(three.entry()));
        memory.take(List.of(three.entry()));

        assertThat(memory.articles).containsExactly(12, 13, 14);
    }

    @Test
    void anEpisodeAnnouncedInTheSameWordsIsNewWhenItIsAnotherRecording() {
        Samples seven =
                titled("Le flash")
                        .guid("a1")
                        .link("https://radio.example/emissions/le-flash-info")
                        .body(BODY)
                        .with("https://radio.example/son/a1.mp3")
                        .at("2026-11-23T07:00:00Z");
        Samples eight =
                seven.guid("a2")
                        .with("https://radio.example/son/a2.mp3")
                        .at("2026-11-23T08:00:00Z");
        Samples renamed = seven.guid("http://radio.example/flash/1");

        assertThat(recognise(eight, seven.known(1))).isInstanceOf(New.class);
        assertThat(recognise(renamed, seven.known(1))).isInstanceOf(Unchanged.class);
    }

    @Test
    void anEpisodeWithNothingButARecordingMayHaveATokenInItsPath() {
        Samples before =
                titled("Épisode 12, les marées")
                        .body("Trois fois par jour.")
                        .with("https://radio.example/t/a1b2/12.mp3")
                        .at("2026-11-23T06:30:00Z");
        Samples after = before.with("https://autre.example/t/c3d4/12.mp3");

        assertThat(recognise(after, before.known(1))).isNotInstanceOf(New.class);
        assertThat(recognise(after.body("Deux fois par jour, en fait."), before.known(1)))
                .isInstanceOf(Edited.class);
        assertThat(recognise(after.at("2026-11-23T07:30:00Z"), before.known(1)))
                .isInstanceOf(New.class);
        assertThat(recognise(after.title("Épisode 13, les phares").body("Deux."), before.known(1)))
                .isInstanceOf(New.class);
    }

    @Test
    void recordingsWithATokenAndOnlyADayAreKnownByTitleAndWordsWhereTheyStandInAList() {
        Samples twelve =
                titled("Épisode 12, les marées")
                        .body("Trois fois par jour.")
                        .with("https://radio.example/t/a1b2/12.mp3")
                        .at("2026-11-23T00:00:00Z");
        Samples thirteen =
                twelve.title("Épisode 13, les phares")
                        .body("Par gros temps, surtout.")
                        .with("https://radio.example/t/a1b2/13.mp3");
        List<Samples> later =
                List.of(
                        twelve.with("https://radio.example/t/c3d4/12.mp3"),
                        thirteen.with("https://radio.example/t/c3d4/13.mp3"));

        assertThat(recognise(later, List.of(twelve.known(1), thirteen.known(2))))
                .noneMatch(New.class::isInstance);
        assertThat(recognise(later.getFirst(), twelve.known(1)))
                .as("the only item of a bulletin")
                .isInstanceOf(New.class);
    }

    @Test
    void ofAListWithNothingButTitlesAndWordsEitherMayBeCorrected() {
        Samples halle = titled("La hale sera rénovée").body(BODY);
        Samples port = titled("Le port ferme").body("Les quais seront fermés tout l’hiver.");
        List<KnownEntry> both = List.of(halle.known(1), port.known(2));

        assertThat(recognise(List.of(halle.title("La halle sera rénovée"), port), both))
                .noneMatch(New.class::isInstance);
        assertThat(recognise(List.of(halle.body(BODY.replace("montera", "ira")), port), both))
                .noneMatch(New.class::isInstance);
        assertThat(recognise(halle.title("La halle sera rénovée"), halle.known(1)))
                .as("the only item of a bulletin")
                .isInstanceOf(New.class);
    }

    @Test
    void anEpisodeWhoseGuidIsItsTitleMayChangeIt() {
        Samples before =
                titled("Épisode 12, les marées")
                        .guid("Épisode 12, les marées")
                        .body("Trois fois par jour.")
                        .with("https://radio.example/son/12.mp3?t=1")
                        .at("2026-11-23T06:30:00Z");
        Samples after =
                before.title("Vagues et courants")
                        .guid("Vagues et courants")
                        .with("https://radio.example/son/12.mp3?t=2");
        Samples another = after.with("https://radio.example/son/13.mp3");

        assertThat(recognise(after, before.known(1))).isInstanceOf(Edited.class);
        assertThat(recognise(another, before.known(1))).isInstanceOf(New.class);
        assertThat(recognise(after.at("2026-11-24T06:30:00Z"), before.known(1)))
                .isInstanceOf(New.class);
    }

    @Test
    void anEpisodeWhoseGuidIsItsRecordingMayMoveWithIt() {
        Samples before =
                titled("Épisode 12, les marées")
                        .guid("https://cdn1.example/son/12.mp3")
                        .body("Trois fois par jour.")
                        .with("https://cdn1.example/son/12.mp3")
                        .at("2026-11-23T06:30:00Z");
        Samples after =
                before.guid("https://cdn2.example/x/12.mp3")
                        .with("https://cdn2.example/x/12.mp3?t=1");

        assertThat(recognise(after, before.known(1))).isInstanceOf(Edited.class);
        assertThat(recognise(after.title("Le vent"), before.known(1))).isInstanceOf(New.class);
    }

    @Test
    void aPostWhoseGuidIsItsTitleMayChangeItToo() {
        Samples before =
                titled("Marché : il déménage")
                        .guid("Marché : il déménage")
                        .body(BODY)
                        .at("2026-11-23T06:30:00Z");
        Samples after = before.title("Le marché change de place").guid("Le marché change de place");

        assertThat(recognise(after, before.known(1))).isInstanceOf(Edited.class);
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
    void namesakesAreKnownAgainWhenOnlyOneIsLeft() {
        Samples one = articles(2).getFirst().guid("0");
        Samples two = articles(2).getLast().guid("0");
        List<KnownEntry> known = known(List.of(one, two));

        assertThat(recognise(List.of(two), known))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unchanged.class, same -> assertThat(same.number()).isEqualTo(1));
    }
}
