package kiosque.poll.entry;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FeedHead;
import kiosque.feed.HostLease;
import kiosque.feed.Link;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Rhythm;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.feed.Text;
import kiosque.poll.PollingBed;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Polling;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.PollSettings;
import kiosque.testing.ParsedEntryBuilder;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class LastDocumentsTest {

    private static final URI URL = URI.create("https://gazette.example/rss");
    private static final ParsedEntry FERRY = entry("ferry").build();
    private static final ParsedEntry QUAY = entry("quay").build();

    private final LastDocuments documents = new LastDocuments();
    private Plan plan = plan();
    private Instant now = Instant.parse("2026-03-14T09:00:00Z");

    @Test
    void onlyWhatIsNewIsLookedAt() {
        assertThat(poll(FERRY)).containsExactly(FERRY);

        assertThat(poll(QUAY, FERRY)).containsExactly(QUAY);
        assertThat(poll(QUAY, FERRY)).isEmpty();
    }

    @Test
    void whatLeftAndComesBackIsLookedAt() {
        poll(FERRY, QUAY);
        poll(QUAY);

        assertThat(poll(FERRY, QUAY)).containsExactly(FERRY);
    }

    @Test
    void whatSaysSomethingElseIsLookedAt() {
        poll(told("Le bac", "est parti."));

        assertThat(poll(told("Le bac", "est arrivé."))).hasSize(1);
        assertThat(poll(told("La vedette", "est arrivé."))).hasSize(1);
        assertThat(poll(told("est arrivé.", "La vedette"))).as("in other places").hasSize(1);
        assertThat(poll(entry("ferry").summary(Text.plain("est arrivé.")).build())).hasSize(1);
        assertThat(poll(entry("ferry").summary(Text.html("est arrivé.")).build()))
                .as("as HTML")
                .hasSize(1);
        assertThat(poll(entry("ferry").summary(Text.html("est arrivé.")).build())).isEmpty();
    }

    @Test
    void whatWasNotCommittedIsLookedAtAgain() {
        unsaid(FERRY);
        now = now.plusSeconds(60);
        assertThat(unsaid(FERRY)).containsExactly(FERRY);

        documents.committed(1, now.minusSeconds(60));
        assertThat(poll(FERRY)).as("another poll was").containsExactly(FERRY);
    }

    @Test
    void onceADayEverythingIsLookedAt() {
        poll(FERRY);
        now = now.plus(Duration.ofHours(23));
        assertThat(poll(FERRY)).isEmpty();
        now = now.plus(Duration.ofHours(1));

        assertThat(poll(FERRY)).as("a day after the first").containsExactly(FERRY);
    }

    @Test
    void byANewConfigurationEverythingIsLookedAt() {
        poll(FERRY);
        plan = plan();

        assertThat(poll(FERRY)).containsExactly(FERRY);
    }

    @Test
    void whatSharesANameIsLookedAtTogether() {
        ParsedEntry page = linked("https://gazette.example/quay").build();
        ParsedEntry edited = linked("http://gazette.example/quay").guid("http").build();
        poll(page, edited);
        assertThat(poll(page, edited)).as("the same page").containsExactly(page, edited);

        ParsedEntry nameless = new ParsedEntryBuilder().title(Text.plain("Le quai")).build();
        poll(FERRY, nameless);
        assertThat(poll(FERRY, nameless)).as("no name at all").containsExactly(FERRY, nameless);
    }

    @Test
    void anEntryMayBeCalledByItsOwnAddressTwice() {
        ParsedEntry page =
                linked("https://gazette.example/quay").guid("https://gazette.example/quay").build();
        poll(page, FERRY);

        assertThat(poll(page, FERRY)).isEmpty();
    }

    private List<ParsedEntry> poll(ParsedEntry... entries) {
        now = now.plusMillis(1);
        List<ParsedEntry> unsaid = unsaid(entries);
        documents.committed(1, now);
        return unsaid;
    }

    private List<ParsedEntry> unsaid(ParsedEntry... entries) {
        var polling =
                new Polling(
                        new Source(1, "Gazette", "gazette.example:443", SourceState.fresh(URL)),
                        new HostLease("gazette.example:443", 1),
                        plan.source("Gazette").orElseThrow(),
                        Adoption.DEFAULT,
                        Optional.empty(),
                        now,
                        Optional.empty());
        var feed =
                new ParsedFeed(
                        "RSS 2.0", FeedHead.SILENT, Rhythm.SILENT, List.of(entries), List.of());
        return documents.unsaid(polling, feed).entries();
    }

    private static Plan plan() {
        return Plan.of(
                new PollSettings(
                        1,
                        1,
                        Duration.ZERO,
                        List.of(),
                        Adoption.DEFAULT,
                        Map.of("Gazette", PollingBed.settings("Gazette", URL)),
                        List.of(),
                        Set.of()));
    }

    private static ParsedEntry told(String summary, String content) {
        return entry("ferry").summary(Text.html(summary)).content(Text.html(content)).build();
    }

    private static ParsedEntryBuilder linked(String url) {
        return new ParsedEntryBuilder().links(Link.of("alternate", url));
    }

    private static ParsedEntryBuilder entry(String guid) {
        return new ParsedEntryBuilder().guid(guid).title(Text.plain(guid));
    }
}
