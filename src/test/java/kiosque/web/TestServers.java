package kiosque.web;

import java.util.List;
import java.util.Optional;

/// What the servers of these tests have in common.
final class TestServers {
    static final ServerSettings LOOPBACK = new ServerSettings("127.0.0.1:0", Optional.empty());

    private TestServers() {}

    static Contents contents(Documents documents, FormTaker... formTakers) {
        return new Contents(
                documents, new NoEntries(), List::of, new Metrics(), List.of(formTakers));
    }
}
