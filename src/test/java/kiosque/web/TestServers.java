package kiosque.web;

import kiosque.store.published.MergedFeedReader;
import kiosque.web.feed.Documents;
import kiosque.web.form.FormTaker;
import kiosque.web.ops.Health;
import kiosque.web.ops.Metrics;
import kiosque.web.server.ServerSettings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What the servers of these tests have in common.
public final class TestServers {
    public static final ServerSettings LOOPBACK =
            new ServerSettings("127.0.0.1:0", Optional.empty());

    /// Not started yet; its clock stands at [InventedNews#NOW].
    static WebServer of(Documents documents, MergedFeedReader reader, Health health) {
        return new WebServer(
                LOOPBACK,
                contents(documents, reader, health),
                InstantSource.fixed(InventedNews.NOW));
    }

    public static Contents contents(Documents documents, FormTaker... formTakers) {
        return contents(documents, new NoEntries(), List::of, formTakers);
    }

    public static Contents contents(
            Documents documents, MergedFeedReader reader, Health health, FormTaker... formTakers) {
        return new Contents(
                documents,
                reader,
                health,
                new Metrics(),
                Optional.empty(),
                List.of(formTakers),
                Optional.empty());
    }
}
