package kiosque.web;

import kiosque.feed.HostLease;
import kiosque.feed.PollReport;
import kiosque.feed.SourceStatus;
import kiosque.feed.Taken;
import kiosque.web.ops.Metrics;
import kiosque.web.server.ServerSettings;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Serves the pages with invented content, to look at them: run it with a port, then open http://127.0.0.1:port/.
public final class Showcase {

    public static void main(String[] arguments) throws InterruptedException {
        var newsstand = new InventedNews(140);
        var metrics = new Metrics();
        var chance = new Random(7);
        for (SourceStatus source : newsstand.sources()) {
            for (int i = 0; i < 30 + chance.nextInt(10); i++) {
                metrics.polled(poll(source, i, chance));
            }
        }
        var contents =
                new Contents(
                        new Kiosk(
                                Kiosk.feed("france"),
                                Kiosk.feed("politique"),
                                Kiosk.feed("secret", "s")),
                        newsstand,
                        List::of,
                        metrics,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        var settings = new ServerSettings("127.0.0.1:" + arguments[0], Optional.empty());
        var server = new WebServer(settings, contents, InstantSource.fixed(InventedNews.NOW));
        System.out.println("http://127.0.0.1:" + server.start() + "/");
        Thread.currentThread().join();
    }

    private static PollReport poll(SourceStatus source, int number, Random chance) {
        boolean failed = source.source().state().failing().failures() > 0 && number > 25;
        int failures = failed ? number - 25 : 0;
        return new PollReport(
                source.source(),
                new HostLease(source.source().host(), 1),
                InventedNews.NOW.minus(Duration.ofMinutes(15L * (40 - number))),
                new PollReport.Ending(failed ? "timeout" : "unchanged", ""),
                InventedNews.Entries.polled(source.source().state(), failures, InventedNews.NOW),
                source.next(),
                Optional.empty(),
                Optional.empty(),
                new Taken(
                        failed || chance.nextInt(3) > 0
                                ? List.of()
                                : InventedNews.Entries.arrivals(chance.nextInt(12)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0));
    }
}
