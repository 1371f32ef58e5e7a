package kiosque.dedupe.identity;

import static kiosque.dedupe.Samples.identify;
import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Hash64;
import kiosque.dedupe.Samples;
import kiosque.feed.EntryId;
import kiosque.feed.EntryId.Origin;
import kiosque.feed.Identified;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class IdentifierTest {

    private static final String TEXT =
            "Le conseil municipal a voté lundi soir la rénovation de la halle aux grains, fermée"
                    + " depuis un an après la chute d'une verrière.";

    @Test
    void guidsAreComparedByteForByte() {
        List<Identified> all =
                identify(
                        guids(
                                "cafe",
                                "café",
                                "cafe\u0301",
                                "CAFE",
                                "cafe ",
                                " cafe",
                                "cafe\u00a0",
                                "ca\u200bfe",
                                "ca\u00adfe",
                                "straße",
                                "strasse",
                                "\uD83D\uDE00",
                                "\uD83D\uDE01"));

        assertThat(all).extracting(one -> one.id().digest()).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void guidsOf64KilobytesDifferByTheirLastByte() {
        assertThat(identify(guids("g".repeat(70_000) + "1", "g".repeat(70_000) + "2")))
                .extracting(one -> one.id().digest())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aBlankGuidIsNone() {
        Identified one =
                titled("Un titre").guid("  ").link("https://example.fr/un-titre").identified();

        assertThat(one.id()).isEqualTo(new EntryId(Origin.LINK, "example.fr/un-titre"));
    }

    @Test
    void theFrontPageIsNobodysId() {
        Identified one =
                titled("Un titre").link("https://www.example.fr/?utm_source=rss").identified();

        assertThat(one.id().origin()).isEqualTo(Origin.TEXT);
    }

    @Test
    void withoutGuidLinkAndDateTheTextIsTheIdWhateverItsMarkupAndCase() {
        Identified one = titled("Un titre").body("<p>Du <b>texte</b></p>").identified();
        Identified other = titled("Un Titre ").body("<div>Du texte</div>\n").identified();

        assertThat(one.id().origin()).isEqualTo(Origin.TEXT);
        assertThat(one.id()).isEqualTo(other.id());
    }

    @Test
    void withoutGuidAndLinkTheEnclosureIsTheIdButForItsParameters() {
        Samples episode = titled("Épisode un").at("2026-11-25T10:00:00Z").body(TEXT);

        assertThat(episode.with("https://cdn.example/1.mp3?token=a").identified().id())
                .isEqualTo(new EntryId(Origin.MEDIA, "cdn.example/1.mp3"))
                .isEqualTo(
                        episode.title("Épisode 1")
                                .with("https://cdn.example/1.mp3?token=b")
                                .identified()
                                .id());
    }

    @Test
    void withoutEnclosureTitleAndDateAreTheId() {
        Samples notice = titled("Coupure d'eau").at("2026-11-25T10:00:00Z").body(TEXT);

        assertThat(notice.identified().id().origin()).isEqualTo(Origin.DATED);
        assertThat(notice.identified().id())
                .isEqualTo(notice.body("Autre chose.").identified().id())
                .isNotEqualTo(notice.at("2026-11-26T10:00:00Z").identified().id());
    }

    @Test
    void anEmptyEntryIsKnownByItsEnclosure() {
        assertThat(
                        identify(
                                titled("").with("https://example.fr/1.mp3"),
                                titled("").with("https://example.fr/2.mp3")))
                .hasSize(2);
        assertThat(identify(titled(""), titled(""))).hasSize(1);
    }

    @Test
    void twoEntriesWithOneGuidBothSurvive() {
        List<Identified> all =
                identify(
                        titled("Premier").guid("0").link("https://example.fr/premier"),
                        titled("Second").guid("0").link("https://example.fr/second"));

        assertThat(all).extracting(one -> one.entry().title()).containsExactly("Premier", "Second");
        assertThat(all).extracting(Identified::id).doesNotHaveDuplicates();
    }

    @Test
    void namesakesKeepTheirIdsWhateverTheOrderAndCompany() {
        Samples one = titled("Premier").guid("0").link("https://example.fr/premier");
        Samples two = titled("Deuxième").guid("0").link("https://example.fr/deuxieme");
        Samples three = titled("Troisième").guid("0").link("https://example.fr/troisieme");

        EntryId first = identify(one, two).getFirst().id();

        assertThat(identify(two, one).getLast().id()).isEqualTo(first);
        assertThat(identify(three, one).getLast().id()).isEqualTo(first);
        assertThat(identify(three, one, two).get(1).id()).isEqualTo(first);
    }

    @Test
    void namesakesWithOneLinkAreToldApartByText() {
        List<Identified> all =
                identify(
                        titled("À 10 h, la préfecture ferme la rocade")
                                .guid("direct")
                                .link("https://example.fr/direct")
                                .body(TEXT),
                        titled("Quatre communes privées de courant")
                                .guid("direct")
                                .link("https://example.fr/direct")
                                .body("Les équipes d'Enedis sont sur place."));

        assertThat(all).extracting(Identified::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void episodesWithOneGuidLinkAndAnnouncementAreToldApartByTheirRecordings() {
        Samples flash =
                titled("Le flash").guid("flash").link("https://radio.example/flash").body(TEXT);

        List<Identified> all =
                identify(
                        flash.with("https://radio.example/son/8h.mp3"),
                        flash.with("https://radio.example/son/7h.mp3"));

        assertThat(all).extracting(Identified::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void entriesWithoutGuidThatShareAPageAreToldApartByItsFragment() {
        List<Identified> all =
                identify(
                        titled("Point de 10 h")
                                .link("https://example.fr/direct#p1")
                                .body("Les secours sont arrivés."),
                        titled("Point de 11 h")
                                .link("https://example.fr/direct#p2")
                                .body("Un premier bilan est attendu."));

        assertThat(all).extracting(Identified::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void exactDoublesComeOnceWhereTheFirstStood() {
        Samples one = titled("Une").guid("1").body(TEXT);
        Samples two = titled("Deux").guid("2");

        assertThat(identify(one, two, one))
                .extracting(each -> each.entry().title())
                .containsExactly("Une", "Deux");
    }

    @Test
    void twoStatesOfOneEntryBecomeTheLaterOne() {
        Samples early =
                titled("La halle rouvre")
                        .guid("1")
                        .link("https://example.fr/halle")
                        .body(TEXT)
                        .at("2026-11-25T10:00:00Z");
        Samples late = early.body(TEXT.replace("lundi", "mardi")).at("2026-11-25T11:00:00Z");

        assertThat(identify(early, late))
                .singleElement()
                .extracting(one -> one.entry().body())
                .asString()
                .contains("mardi");
        assertThat(identify(late, early))
                .singleElement()
                .extracting(one -> one.entry().body())
                .asString()
                .contains("mardi");
    }

    @Test
    void whatStandsSideBySideUnderTitlesOfItsOwnIsDifferent() {
        Samples line =
                titled("Ligne A : trafic perturbé")
                        .link("https://transports.example/trafic")
                        .body("Un incident technique perturbe le trafic sur la ligne A.");
        Samples other =
                line.title("Ligne B : trafic perturbé")
                        .body("Un incident technique perturbe le trafic sur la ligne B.");

        assertThat(identify(line, other)).hasSize(2);
        assertThat(identify(line.guid("0"), other.guid("0"))).hasSize(2);
        assertThat(identify(line.at("2026-11-25T10:00:00Z"), other.at("2026-11-25T10:00:00Z")))
                .hasSize(2);
    }

    @Test
    void theSameWordsAtOtherTimesAreDifferentUnlessTheirGuidSaysOtherwise() {
        Samples notice =
                titled("Bulletin")
                        .link("https://agri.example/bulletin.php")
                        .body("Il est en ligne.");

        assertThat(identify(notice.at("2026-11-25T10:00:00Z"), notice.at("2026-11-18T10:00:00Z")))
                .extracting(Identified::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsTakenForAnotherIsTold() {
        Samples one = titled("Une").guid("1").link("https://example.fr/une").body(TEXT);

        assertThat(identify(one, one.body(TEXT.replace("lundi", "mardi"))))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.twins())
                                .singleElement()
                                .satisfies(twin ->
                                        assertThat(twin.sentence())
                                                .contains("“Une”", "guid 1", "same id")));
    }

    @Test
    void aThousandDoublesUnderOneGuidWithChangingLinksAreOne() {
        Samples[] doubles =
                IntStream.range(0, 1000)
                        .mapToObj(i ->
                                titled("titre")
                                        .guid("urn:d")
                                        .link("https://example.fr/" + i)
                                        .body("texte"))
                        .toArray(Samples[]::new);

        assertThat(identify(doubles)).hasSize(1);
    }

    @Test
    void fiftyThousandNamesakesDoNotTakeQuadraticTime() {
        Samples[] many =
                IntStream.range(0, 50_000)
                        .mapToObj(i ->
                                titled("n " + Long.toHexString(Hash64.mix(i)))
                                        .guid("urn:d")
                                        .link("https://example.fr/direct"))
                        .toArray(Samples[]::new);

        assertThat(identify(many)).extracting(one -> one.id().digest()).doesNotHaveDuplicates();
    }

    @Test
    void aliasesSurviveAChangeOfSchemeAndHost() {
        Identified before =
                titled("Titre")
                        .guid("http://ancien.example/2026/11/un-titre")
                        .link("http://ancien.example/2026/11/un-titre")
                        .identified();
        Identified secure =
                titled("Titre")
                        .guid("https://ancien.example/2026/11/un-titre")
                        .link("https://ancien.example/2026/11/un-titre")
                        .identified();
        Identified moved =
                titled("Autre")
                        .guid("https://nouveau.example/2026/11/un-titre")
                        .link("https://nouveau.example/2026/11/un-titre")
                        .identified();

        assertThat(secure.id()).isNotEqualTo(before.id());
        assertThat(secure.aliases()).containsExactlyInAnyOrderElementsOf(before.aliases());
        assertThat(moved.aliases()).containsAnyElementsOf(before.aliases());
    }

    private static Samples[] guids(String... guids) {
        return Arrays.stream(guids)
                .map(guid -> titled("Le même titre").guid(guid).link("https://example.fr/"))
                .toArray(Samples[]::new);
    }
}
