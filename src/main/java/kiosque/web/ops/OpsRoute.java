package kiosque.web.ops;

import kiosque.web.access.OpsGate;
import kiosque.web.http.Answer;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/// `/ops` and `/ops.atom`: how the service is, and its own troubles, for whom the gate lets in.
public record OpsRoute(OpsGate gate, Supplier<byte[]> feed, OpsOverview overview) implements Route {
    private static final String ATOM = "application/atom+xml; charset=utf-8";

    @Override
    public Optional<Answer> answer(WebRequest request) {
        boolean page = request.path().equals("/ops");
        if (!page && !request.path().equals("/ops.atom")) {
            return Optional.empty();
        }
        return Optional.of(gate.open(request, () -> page ? overview.answer(request) : atom()));
    }

    private Answer atom() {
        return new Answer.Said(200, ATOM, new String(feed.get(), StandardCharsets.UTF_8));
    }
}
