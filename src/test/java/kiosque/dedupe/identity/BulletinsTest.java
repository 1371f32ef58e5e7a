package kiosque.dedupe.identity;

import static kiosque.dedupe.LocalPaper.BODY;
import static kiosque.dedupe.LocalPaper.HALL;
import static kiosque.dedupe.LocalPaper.article;
import static kiosque.dedupe.LocalPaper.recognise;
import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Memory;
import kiosque.dedupe.Samples;
import kiosque.feed.Entry;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;
import kiosque.testing.EntryBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/// What says much the same each time that it comes out, and is something else each time; and what only looks so.
class BulletinsTest {

    @Test
    void theOnlyItemOfABulletinIsNewEachTimeThatItHasANewGuidAndDate() {
        Samples ten =
                titled("Flash de 10 h : 12 km de bouchons")
                        .guid("flash-10")
                        .link("https://radio.example/flash")
                        .body(
                                "Le trafic est dense ce matin autour de la ville, avec 12 km de"
                                        + " bouchons.")
                        .at("2026-11-25T10:00:00Z");
        Samples eleven =
                ten.guid("flash-11")
                        .title("Flash de 11 h : 14 km de bouchons")
                        .body(
                                "Le trafic est dense ce matin autour de la ville, avec 14 km de"
                                        + " bouchons.")
                        .at("2026-11-25T11:00:00Z");

        assertThat(recognise(eleven, ten.known(1))).isInstanceOf(New.class);
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

    /// Title and words the same each time: nothing but its publisher's word tells one from the next.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meteo.example/bulletin",
                "https://meteo.example/vigilance-67-bas-rhin",
                "https://meteo.example/",
                ""
            })
    void eachBulletinThatSaysTheSameIsItsOwn(String page) {
        Samples calm = titled("Vigilance verte").body("Pas de vigilance particulière.");
        var memory = new Memory(_ -> 0);

        for (int hour = 10; hour < 16; hour++) {
            Samples one = calm.guid("bulletin-" + hour).at("2026-11-25T" + hour + ":00:00Z");
            Entry entry = (page.isEmpty() ? one : one.link(page)).entry();
            memory.take(List.of(entry));
            memory.take(List.of(entry));
        }

        assertThat(memory.articles).hasSize(6);
    }

    /// As Atom has it, where nothing but the last change is dated.
    @Test
    void eachBulletinThatSaysTheSameIsItsOwnWhereOnlyItsChangeIsDated() {
        var memory = new Memory(_ -> 0);

        for (int hour = 10; hour < 14; hour++) {
            Entry entry =
                    new EntryBuilder()
                            .guid("urn:bulletin:" + hour)
                            .title("État du trafic")
                            .content("Trafic normal sur toutes les lignes.")
                            .updated(Instant.parse("2026-11-25T" + hour + ":00:00Z"))
                            .build();
            memory.take(List.of(entry));
            memory.take(List.of(entry));
        }

        assertThat(memory.articles).hasSize(4);
    }

    @Test
    void aStandingPageWithoutGuidsHasItsNextBulletin() {
        Samples ten =
                titled("Vent fort attendu sur la côte")
                        .link("https://radio.example/meteo")
                        .body("Des rafales de cent kilomètres à l'heure sont prévues ce soir.")
                        .at("2026-11-25T10:00:00Z");
        Samples eleven =
                ten.title("Le brouillard se lève")
                        .body("La visibilité redevient bonne dans toute la vallée du fleuve.");

        assertThat(recognise(eleven.at("2026-11-25T11:00:00Z"), ten.known(1)))
                .isInstanceOf(New.class);
        assertThat(recognise(eleven, ten.known(1))).as("as of then").isInstanceOf(Edited.class);
        assertThat(recognise(ten.at("2026-11-25T11:00:00Z"), ten.known(1)))
                .isNotInstanceOf(New.class);
    }

    @Test
    void aProgrammeWithoutGuidsIsAnotherRecordingEachDay() {
        Samples monday =
                titled("Le journal de huit heures")
                        .link("https://radio.example/ecouter")
                        .body("La grève des bacs, la halle aux grains, le derby de samedi.")
                        .with("https://radio.example/son/23.mp3")
                        .at("2026-11-23T07:00:00Z");
        Samples tuesday =
                monday.body("Un budget contesté, la crue du fleuve, trois livres pour l'hiver.")
                        .with("https://radio.example/son/24.mp3")
                        .at("2026-11-24T07:00:00Z");

        assertThat(recognise(tuesday, monday.known(1))).isInstanceOf(New.class);
        assertThat(recognise(monday.at("2026-11-23T09:00:00Z"), monday.known(1)))
                .isNotInstanceOf(New.class);
    }

    @Test
    void aTitleMayBeCorrectedWithGuidAndPageWhereWordsAndInstantStay() {
        Samples before =
                titled("Marché : il déménage")
                        .guid("https://ville.example/marche-il-demenage")
                        .link("https://ville.example/marche-il-demenage")
                        .body(
                                "Dès samedi, le marché se tient place de la République, sous les"
                                        + " halles.")
                        .at("2026-11-23T06:31:00Z");
        Samples after =
                before.title("Halles : place au marché couvert")
                        .guid("https://ville.example/halles-place-au-marche")
                        .link("https://ville.example/halles-place-au-marche");

        assertThat(recognise(after, before.known(1))).isInstanceOf(Edited.class);
        assertThat(recognise(after.at("2026-11-23T07:31:00Z"), before.known(1)))
                .isInstanceOf(New.class);
        assertThat(
                        recognise(
                                after.at("2026-11-23T00:00:00Z"),
                                before.at("2026-11-23T00:00:00Z").known(1)))
                .as("of that day")
                .isInstanceOf(New.class);
    }

    @Test
    void oneArticleThatAProgramNumbersAnewIsOne() {
        Samples before =
                HALL.guid("3f2504e0-4f89-41d3-9a0c-0305e82c3301").at("2026-11-24T07:12:31Z");
        Samples after =
                HALL.guid("9c5b94b1-35ad-49bb-b118-8e8fc24abf80").at("2026-11-25T09:44:02Z");

        assertThat(recognise(after, before.known(1))).isInstanceOf(Unchanged.class);
    }

    @Test
    void whatIsMadeUpForWhoeverAsksIsNoNews() {
        Samples now = titled("Prix du jour").body("Le litre coûte 1,72 €.");
        var memory = new Memory(_ -> 0);

        for (int hour = 10; hour < 16; hour++) {
            String at = "2026-11-25T" + hour + ":07:31Z";
            Entry entry = now.guid("65641f2a9b3c" + (hour - 9)).at(at).entry();
            memory.take(List.of(entry), Instant.parse(at).plusSeconds(2));
        }

        assertThat(memory.articles).hasSize(1);
    }

    @Test
    void withoutADateTheSameWordsUnderAnotherGuidAreNoNewsWhereNoGuidIsKept() {
        Samples one = titled("Prix du jour").body("Le litre coûte 1,72 €.");

        assertThat(recognise(one.guid("2"), one.guid("1").known(1))).isInstanceOf(Unchanged.class);
        assertThat(
                        recognise(
                                List.of(one.guid("2"), article(3)),
                                List.of(one.guid("1").known(1), article(3).known(2))))
                .first()
                .isInstanceOf(New.class);
    }

    /// Under any other guid so much that differs is as likely the next one at that page.
    @Test
    void anArticleThatIsCalledByItsPageFromNowOnMayBeUpdatedAtOnce() {
        Samples before =
                article(1)
                        .guid("urn:article:1")
                        .link("https://ville.example/2026/11/halle-aux-grains")
                        .body(BODY);
        Samples after =
                before.body(
                                BODY.substring(0, BODY.indexOf("<p>Les quarante"))
                                        + "<p>Un référendum aura lieu.</p>")
                        .at("2026-11-26T08:00:00Z");
        List<KnownEntry> known = List.of(before.known(1), article(2).known(2));

        assertThat(
                        recognise(
                                List.of(
                                        after.guid(
                                                "https://ville.example/2026/11/halle-aux-grains"),
                                        article(2)),
                                known))
                .first()
                .isInstanceOf(Edited.class);
        assertThat(recognise(List.of(after.guid("urn:article:9"), article(2)), known))
                .first()
                .isInstanceOf(New.class);
    }
}
