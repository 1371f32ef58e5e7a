package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.PollReport;
import kiosque.store.source.HostLeases.Claim;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How one source is treated from poll to poll: what is asked of its server, what is remembered, and when it is asked again.
class PollerIT {

    private static final String PATH = "/rss";

    @AutoClose private final ScriptedServer origin = ScriptedServer.start();

    @AutoClose
    private final PollingBed bed =
            new PollingBed(
                    new StoryDecider(StorySettings.DEFAULT), Map.of("Journal", origin.url(PATH)));

    @Test
    void bothValidatorsAreEchoedByteForByteAndReplacedAsAPair() {
        origin.on(
                PATH,
                feed(1).with("ETag", "W/\"a  b\"").with("Last-Modified", "yesterday, about noon"),
                feed(1, 2).with("ETag", "\"two\""),
                Response.of(304),
                feed(1, 2, 3));

        bed.poll();
        bed.poll();
        bed.poll();
        bed.poll();
        bed.poll();

        assertThat(asked(0, "If-None-Match")).isEmpty();
        assertThat(asked(0, "If-Modified-Since")).isEmpty();
        assertThat(asked(1, "If-None-Match")).contains("W/\"a  b\"");
        assertThat(asked(1, "If-Modified-Since")).contains("yesterday, about noon");
        assertThat(asked(2, "If-None-Match")).contains("\"two\"");
        assertThat(asked(2, "If-Modified-Since")).as("replaced as a pair").isEmpty();
        assertThat(asked(3, "If-None-Match")).as("a 304 keeps them").contains("\"two\"");
        assertThat(asked(4, "If-None-Match")).as("none came with the last").isEmpty();
    }

    @Test
    void whatIsNoWholeFeedReplacesNoValidators() {
        Script shortened =
                Script.raw("HTTP/1.1 200 OK\r\nETag: \"cut\"\r\nContent-Length: 9999\r\n\r\n<rss>");
        Response page =
                Response.ok("<!doctype html><title>Maintenance</title><p>Revenez plus tard.")
                        .with("Content-Type", "text/html")
                        .with("ETag", "\"page\"");
        Response nothing = Response.ok("").with("ETag", "\"nothing\"");
        origin.on(
                PATH,
                feed(1).with("ETag", "\"good\""),
                shortened,
                page,
                nothing,
                Response.of(500).with("ETag", "\"error\""),
                feed(1).with("ETag", "\"good\""));

        assertThat(bed.poll().outcome()).isEqualTo("new");
        assertThat(bed.poll().outcome()).isEqualTo("truncated");
        assertThat(bed.poll().outcome()).isEqualTo("not-a-feed");
        assertThat(bed.poll().outcome()).isEqualTo("empty");
        assertThat(bed.poll().outcome()).isEqualTo("server-error");
        assertThat(bed.poll().outcome()).isEqualTo("unchanged");

        for (int poll = 1; poll < 6; poll++) {
            assertThat(asked(poll, "If-None-Match")).contains("\"good\"");
        }
        assertThat(bed.status().source().state().failing().failures()).isZero();
    }

    @Test
    void entriesOfOneInstantAreToldInTheDocumentsOrder() {
        String items =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i ->
                                "<item><title>Billet %d du jour</title><guid isPermaLink=\"false\">u%d</guid></item>"
                                        .formatted(i, i * 7919))
                        .collect(Collectors.joining());
        origin.on(
                PATH,
                Response.ok(
                                "<rss version=\"2.0\"><channel><title>G</title>"
                                        + items
                                        + "</channel></rss>")
                        .with("Content-Type", "application/rss+xml"));

        List<String> titles =
                bed.poll().taken().arrivals().stream()
                        .map(arrival -> arrival.identified().entry().title())
                        .toList()
                        .reversed();

        assertThat(titles)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30)
                                .mapToObj(i -> "Billet " + i + " du jour")
                                .toList());
    }

    @Test
    void aSourceThatListsNothingAnyMoreIsNotWell() {
        Response nothing =
                Response.ok("<rss version=\"2.0\"><channel><title>G</title></channel></rss>")
                        .with("Content-Type", "application/rss+xml")
                        .with("ETag", "\"none\"");
        origin.on(PATH, feed(1).with("ETag", "\"one\""), nothing, nothing, feed(1, 2));

        bed.poll();
        assertThat(bed.poll().outcome()).isEqualTo("empty");
        assertThat(bed.poll().outcome()).isEqualTo("empty");
        assertThat(bed.status().lastDetail()).contains("it lists no entries any more");
        assertThat(asked(2, "If-None-Match")).contains("\"one\"");
        assertThat(bed.poll().outcome()).isEqualTo("new");
    }

    @Test
    void aNewEntryIsInTheLanguageThatAllTitlesTellTogether() {
        String known =
                item("Le maire inaugure la nouvelle école du quartier avec les parents")
                        + item("Les pompiers sont intervenus dans la nuit pour un feu de forêt")
                        + item("Une usine ferme dans le nord et les ouvriers sont en colère");
        origin.on(
                PATH,
                Response.ok("<rss version='2.0'><channel>" + known + "</channel></rss>"),
                Response.ok(
                        "<rss version='2.0'><channel>"
                                + item("Lens corrige Metz")
                                + known
                                + "</channel></rss>"));

        bed.poll();

        assertThat(bed.poll().taken().arrivals())
                .extracting(arrival -> arrival.identified().entry().language())
                .containsExactly(Optional.of("fr"));
    }

    private static String item(String title) {
        return "<item><guid>%s</guid><title>%s</title></item>".formatted(title.hashCode(), title);
    }

    @Test
    void datesThatLieAheadAreTold() {
        String soon =
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        bed.now.plus(Duration.ofMinutes(50)).atOffset(ZoneOffset.UTC));
        origin.on(
                PATH,
                Response.ok(
                                "<rss version=\"2.0\"><channel><title>G</title><language>fr-re</language><item><guid>1</guid><title>t</title><pubDate>"
                                        + soon
                                        + "</pubDate></item></channel></rss>")
                        .with("Content-Type", "application/rss+xml"));

        assertThat(bed.poll().detail())
                .contains("1 dated up to 50 minutes ahead", "time-zone: Indian/Reunion");
    }

    @Test
    void aReportThatWasNotCommittedLeavesNoTrace() {
        origin.on(PATH, feed(1).with("ETag", "\"one\""));
        Claim claim = bed.claim();

        bed.fetched(claim);
        bed.leases.release(Map.of(claim.lease(), bed.now));
        bed.poll();

        assertThat(asked(1, "If-None-Match")).isEmpty();
        assertThat(bed.status().entries()).isEqualTo(1);
    }

    @Test
    void a304ThatNobodyAskedForIsNoFailureAndTheNextPollIsUnconditional() {
        origin.on(PATH, Response.of(304).with("ETag", "\"x\""), feed(1));

        PollReport first = bed.poll();

        assertThat(first.outcome()).isEqualTo("not-modified");
        assertThat(waitAfter(first)).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(bed.poll().outcome()).isEqualTo("new");
        assertThat(asked(1, "If-None-Match")).isEmpty();
    }

    @Test
    void aServerThatSaysNotModifiedForEverIsFoundOutAndAskedAsAWholeFromThenOn() {
        var articles = new java.util.concurrent.atomic.AtomicInteger(1);
        origin.on(
                PATH,
                (request, out) -> {
                    Response answer =
                            request.header("If-None-Match").isPresent()
                                    ? Response.of(304)
                                    : feed(articles.getAndIncrement());
                    return answer.with("ETag", "\"for ever\"").answer(request, out);
                });
        bed.poll();
        Instant began = bed.now;

        PollReport report = bed.poll();
        while (!report.outcome().equals("new")) {
            report = bed.poll();
        }

        assertThat(Duration.between(began, bed.now)).isLessThan(Duration.ofDays(9));
        assertThat(report.detail()).contains("asked for as a whole");
        assertThat(bed.poll().outcome()).isEqualTo("new");
        assertThat(bed.poll().outcome()).isEqualTo("new");
    }

    @Test
    void aServerThatMindsOurValidatorsIsAskedWithoutThem() {
        origin.on(
                PATH,
                feed(1).with("ETag", "\"one\""),
                Response.of(412),
                feed(1, 2).with("ETag", "\"two\""));
        bed.poll();

        assertThat(bed.poll().detail()).contains("412");
        assertThat(bed.poll().outcome()).isEqualTo("new");
        assertThat(asked(2, "If-None-Match")).isEmpty();
    }

    @Test
    void aDeltaIsMergedAndNotTakenForTheWholeFeed() {
        origin.on(
                PATH,
                feed(1, 2).with("ETag", "\"one\""),
                Response.of(226).body(PollingBed.rss(3)).with("ETag", "\"two\"").with("IM", "feed"),
                Response.of(304));

        bed.poll();
        assertThat(bed.poll().outcome()).isEqualTo("new");
        bed.poll();

        assertThat(asked(1, "A-IM")).contains("feed");
        assertThat(asked(2, "If-None-Match")).contains("\"two\"");
        assertThat(bed.status().entries()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void retryAfterHoldsForTheWholeHostInFull(int code) {
        origin.on(
                PATH,
                feed(1).with("ETag", "\"one\""),
                Response.of(code).with("Retry-After", "90000"),
                Response.of(304));
        bed.poll();

        PollReport held = bed.poll();

        assertThat(held.outcome()).isEqualTo("throttled");
        assertThat(waitAfter(held)).isBetween(Duration.ofHours(25), Duration.ofHours(29));
        assertThat(held.next().reason()).isEqualTo("Retry-After 1d 1h");
        assertThat(bed.status().hold().orElseThrow().until())
                .isEqualTo(bed.now.plusSeconds(90_000));
        Instant began = bed.now;
        bed.now = began.plus(Duration.ofHours(24));
        bed.sources.pollAt("Journal", bed.now, "by hand");
        assertThat(bed.leases.claim(9, bed.now, Duration.ZERO)).as("held").isEmpty();
        bed.now = began.plus(Duration.ofHours(26));
        assertThat(bed.leases.claim(9, bed.now, Duration.ZERO)).hasSize(1);
    }

    @Test
    void retryAfterAsADateIsHonouredToo() {
        Instant date = bed.now.plus(Duration.ofHours(30));
        origin.on(
                PATH,
                Response.of(503)
                        .with(
                                "Retry-After",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        date.atOffset(ZoneOffset.UTC))));

        assertThat(bed.poll().next().at()).isAfterOrEqualTo(date);
    }

    @Test
    void freshnessIsAskedForInNoPollBeforeItIsOver() {
        origin.on(
                PATH,
                feed(1).with("ETag", "\"a\"")
                        .with("Cache-Control", "max-age=14400")
                        .with("Age", "400"),
                Response.of(304),
                Response.of(304).with("Cache-Control", "max-age=7200"));

        assertThat(waitAfter(bed.poll())).isGreaterThanOrEqualTo(Duration.ofSeconds(14_000));
        assertThat(waitAfter(bed.poll()))
                .as("a 304 that is silent changes nothing")
                .isGreaterThanOrEqualTo(Duration.ofSeconds(14_000));
        assertThat(waitAfter(bed.poll())).isBetween(Duration.ofHours(2), Duration.ofMinutes(139));
    }

    @Test
    void failuresBackOffAndASuccessForgivesThem() {
        origin.on(
                PATH,
                feed(1).with("ETag", "\"a\""),
                Response.of(500),
                Response.of(502),
                Response.of(500),
                Response.of(304));
        bed.poll();

        Duration first = waitAfter(bed.poll());
        Duration second = waitAfter(bed.poll());
        Duration third = waitAfter(bed.poll());

        assertThat(first).isGreaterThanOrEqualTo(Duration.ofHours(2));
        assertThat(second).isGreaterThanOrEqualTo(Duration.ofHours(4));
        assertThat(third).isGreaterThanOrEqualTo(Duration.ofHours(8));
        assertThat(waitAfter(bed.poll())).isLessThan(Duration.ofHours(2));
        assertThat(origin.received(PATH)).as("never twice for one poll").hasSize(5);
    }

    @Test
    void goneTwiceADayApartRetiresASource() {
        origin.on(PATH, Response.of(410));

        PollReport first = bed.poll();
        PollReport second = bed.poll();

        assertThat(first.next().retired()).isFalse();
        assertThat(waitAfter(first, Instant.parse("2026-11-25T12:00:00Z")))
                .isGreaterThanOrEqualTo(Duration.ofDays(1));
        assertThat(second.next().retired()).isTrue();
        assertThat(second.next().reason()).contains("410");
    }

    private Duration waitAfter(PollReport report) {
        return waitAfter(report, report.at());
    }

    private static Duration waitAfter(PollReport report, Instant from) {
        return Duration.between(from, report.next().at());
    }

    private Optional<String> asked(int turn, String header) {
        List<Received> received = origin.received(PATH);
        return received.get(turn).header(header);
    }

    private static Response feed(int... articles) {
        return Response.ok(PollingBed.rss(articles));
    }
}
