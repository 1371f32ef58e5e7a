package kiosque.web.ops;

import kiosque.web.access.OpsGate;
import kiosque.web.http.Answer;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;

import org.eclipse.jetty.http.HttpHeader;

import java.util.Optional;

/// `/metrics`, for whom the gate lets in.
public record MetricsRoute(OpsGate gate, Metrics metrics) implements Route {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS =
            "application/openmetrics-text; version=1.0.0; charset=utf-8";

    @Override
    public boolean isOpenAtOnce() {
        return true;
    }

    @Override
    public Optional<Answer> answer(WebRequest request) {
        if (!request.path().equals("/metrics")) {
            return Optional.empty();
        }
        return Optional.of(gate.open(request, () -> scraped(request)));
    }

    private Answer scraped(WebRequest request) {
        boolean open =
                request.header(HttpHeader.ACCEPT)
                        .filter(accepted -> accepted.contains("application/openmetrics-text"))
                        .isPresent();
        String mediaType = open ? OPEN_METRICS : TEXT;
        return new Answer.Said(200, mediaType, metrics.scrape(mediaType));
    }
}
