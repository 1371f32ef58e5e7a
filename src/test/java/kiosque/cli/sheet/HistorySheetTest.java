package kiosque.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.Original;
import kiosque.store.row.EntryMoments;
import kiosque.store.row.Twins;
import kiosque.store.upkeep.History;
import kiosque.testing.EntryBuilder;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public class HistorySheetTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    @Test
    void whateverWasDoneToAnEntryHasALine() {
        List<String> sheet = HistorySheet.of(history(), _ -> Optional.empty());

        assertThat(sheet)
                .contains(
                        "Le pont rouvre",
                        "  entry             7 of Gazette",
                        "  language          fr",
                        "  marks             agency:afp, paywalled",
                        "  dropped by        source Gazette: drop paywalled",
                        "  full text         taken: the page's text has 400 words, the feed's own"
                                + " 20 (2026-01-10T12:00:00Z)",
                        "  article page      https://gazette.example/a",
                        "  cut               by lire-aussi: “Lire aussi : un titre”",
                        "  cut               by learned: “Notre lettre”",
                        "  edited            2026-01-10T12:00:00Z: “Le pont rouvrira”",
                        "  taken for it      2026-01-10T12:00:00Z: “Le pont rouvre” (guid b): its"
                                + " words",
                        "  story             its own",
                        "  shown             in no merged feed");
    }

    @Test
    void whatStandsAloneSinceSomebodySplitItSaysSo() {
        assertThat(HistorySheet.of(history(Optional.of("split by hand")), _ -> Optional.empty()))
                .contains("  story             its own, split by hand");
    }

    @Test
    void whatIsRelatedIsToldWithTheReason() {
        var other = new History.Member(3, "Courrier", "Le pont est fermé", Optional.empty(), false);
        var story = new History.Story(7, Optional.empty(), List.of(), List.of(other));

        assertThat(
                        HistorySheet.of(
                                history(story), number -> Optional.of("compared with " + number)))
                .contains(
                        "  related           entry 3 of Courrier: “Le pont est fermé” (compared"
                                + " with 3)");
    }

    @Test
    void whatTellsOfOneEventIsToldApartFromTheAffair() {
        var other = new History.Member(3, "Courrier", "Le maire parle", Optional.empty(), true);
        var story = new History.Story(7, Optional.empty(), List.of(), List.of(other));

        assertThat(HistorySheet.of(history(story), _ -> Optional.of("near")))
                .contains("  one event         entry 3 of Courrier: “Le maire parle” (near)");
    }

    @Test
    void aPlaceIsOnesOwnOrBelowAnotherOrShared() {
        assertThat(
                        HistorySheet.place(
                                new History.PlaceIn("une", Optional.of(4L), Optional.empty())))
                .isEqualTo("in une as number 4");
        assertThat(
                        HistorySheet.place(
                                new History.PlaceIn("une", Optional.empty(), Optional.of(9L))))
                .isEqualTo("in une below number 9, which tells of the same event");
        assertThat(
                        HistorySheet.place(
                                new History.PlaceIn("une", Optional.empty(), Optional.empty())))
                .isEqualTo("in une, credited at the place of its story");
    }

    private static History history() {
        return history(Optional.empty());
    }

    private static History history(Optional<String> why) {
        return history(new History.Story(7, why, List.of(), List.of()));
    }

    private static History history(History.Story story) {
        return new History(
                7,
                "Gazette",
                Optional.of(
                        new History.Living(
                                new EntryId(EntryId.Origin.GUID, "a"),
                                "tag:a",
                                entry(),
                                new EntryMoments(NOW, NOW, NOW),
                                Optional.of("source Gazette: drop paywalled"),
                                new History.Past(
                                        Optional.of(
                                                new Original(
                                                        "Le pont rouvre",
                                                        "",
                                                        List.of(
                                                                new Original.Cut(
                                                                        "lire-aussi",
                                                                        "Lire aussi : un titre"),
                                                                new Original.Cut(
                                                                        "learned",
                                                                        "Notre lettre")))),
                                        List.of(
                                                new History.Earlier(
                                                        NOW, true, "Le pont rouvrira"))),
                                story,
                                List.of(),
                                Optional.of(
                                        new History.Page(
                                                "https://gazette.example/a",
                                                "taken",
                                                "the page's text has 400 words, the feed's own 20",
                                                1,
                                                Optional.of(NOW),
                                                Optional.empty())),
                                List.of(
                                        new Twins.Taken(
                                                NOW, "“Le pont rouvre” (guid b): its words")))),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry entry() {
        return titled("Le pont rouvre");
    }

    public static Entry titled(String title) {
        return new EntryBuilder()
                .guid("a")
                .link("https://gazette.example/a")
                .title(title)
                .language("fr")
                .marks("agency:afp", "paywalled")
                .build();
    }
}
