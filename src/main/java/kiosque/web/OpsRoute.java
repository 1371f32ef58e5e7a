package kiosque.web;

import kiosque.web.http.Answer;
import kiosque.web.http.Ask;
import kiosque.web.http.Route;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/// `/ops.atom`: the service's own troubles, for whoever asks from this machine or a private network, as for the metrics.
final class OpsRoute implements Route {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    private final Supplier<byte[]> feed;

    OpsRoute(Supplier<byte[]> feed) {
        this.feed = feed;
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        if (!ask.path().equals("/ops.atom")) {
            return Optional.empty();
        }
        return Optional.of(
                ask.client().isNeighbour()
                        ? new Answer.Said(200, ATOM, new String(feed.get(), StandardCharsets.UTF_8))
                        : Answer.notFound());
    }
}
