package kiosque.web;

import kiosque.web.ops.Metrics;
import kiosque.web.server.ServerSettings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Serves the pages with invented content, to look at them: run it with a port, then open http://127.0.0.1:port/.
public final class Showcase {

    public static void main(String[] arguments) throws InterruptedException {
        var newsstand = new InventedNews(140);
        var contents =
                new Contents(
                        new Kiosk(
                                Kiosk.feed("france"),
                                Kiosk.feed("politique"),
                                Kiosk.feed("secret", "s")),
                        newsstand,
                        List::of,
                        new Metrics(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        var settings = new ServerSettings("127.0.0.1:" + arguments[0], Optional.empty());
        var server = new WebServer(settings, contents, InstantSource.fixed(InventedNews.NOW));
        System.out.println("http://127.0.0.1:" + server.start() + "/");
        Thread.currentThread().join();
    }
}
