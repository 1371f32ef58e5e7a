package kiosque.web;

import kiosque.web.feed.Documents;
import kiosque.web.form.FormTaker;
import kiosque.web.ops.Metrics;
import kiosque.web.server.ServerSettings;

import java.util.List;
import java.util.Optional;

/// What the servers of these tests have in common.
public final class TestServers {
    public static final ServerSettings LOOPBACK =
            new ServerSettings("127.0.0.1:0", Optional.empty());

    private TestServers() {}

    public static Contents contents(Documents documents, FormTaker... formTakers) {
        return new Contents(
                documents, new NoEntries(), List::of, new Metrics(), List.of(formTakers));
    }
}
