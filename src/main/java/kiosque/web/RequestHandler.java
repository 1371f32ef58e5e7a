package kiosque.web;

import kiosque.store.sql.StoreException;
import kiosque.web.access.Admission;
import kiosque.web.access.Clients;
import kiosque.web.cache.ErrorPages;
import kiosque.web.form.CallbackEndpoint;
import kiosque.web.form.FormEndpoint;
import kiosque.web.form.FormTaker;
import kiosque.web.http.Answer;
import kiosque.web.http.Route;
import kiosque.web.http.SentAnswer;
import kiosque.web.http.WebRequest;
import kiosque.web.ops.Health;
import kiosque.web.ops.Metrics;
import kiosque.web.server.ActiveRequests;
import kiosque.web.server.BodySender;
import kiosque.web.server.Listening;
import kiosque.web.server.StatusLine;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Where requests come in and replies go out: methods, routes, and the one place where a mistake of ours ends.
final class RequestHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final Answer STARTING =
            Answer.later(503, "Kiosque is starting.", Duration.ofSeconds(5));
    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String POSTING = "POST, OPTIONS";

    private final Sides sides;
    private final Map<String, FormEndpoint> forms;
    private final Optional<CallbackEndpoint> callbacks;
    private final ErrorPages errors;
    private final Metrics metrics;
    private final Health health;
    private final ActiveRequests traffic;
    private final InstantSource clock;

    /// What is answered at the public address, and at the operators' own if there is one, each asked in this order.
    record Sides(List<Route> open, List<Route> backstage) {}

    RequestHandler(
            Sides sides,
            ErrorPages errors,
            Contents contents,
            ActiveRequests traffic,
            InstantSource clock) {
        this.callbacks = contents.callback().map(CallbackEndpoint::new);
        this.errors = errors;
        this.sides = sides;
        this.forms =
                contents.formTakers().stream()
                        .collect(Collectors.toMap(FormTaker::path, FormEndpoint::new));
        this.metrics = contents.metrics();
        this.health = contents.health();
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        traffic.begin();
        SentAnswer reply = reply(request);
        metrics.answered(reply.status());
        response.setStatus(reply.status());
        if (reply.status() == StatusLine.IM_USED) {
            request.addHttpStreamWrapper(StatusLine::new);
        }
        response.getHeaders().add(reply.fields());
        if (traffic.isClosing()) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        BodySender.start(response, reply.body(), traffic, callback);
        return true;
    }

    private SentAnswer reply(Request request) {
        WebRequest ask = ask(request);
        if (Listening.isBackstage(request)) {
            return read(ask, sides.backstage());
        }
        FormEndpoint form = forms.get(ask.path());
        if (form != null) {
            return posted(ask, request, form);
        }
        Optional<CallbackEndpoint> endpoint = callbacks.filter(one -> one.isFor(ask));
        if (endpoint.isPresent()) {
            return SentAnswer.of(ask, stored(ask, () -> endpoint.get().answer(ask, request)));
        }
        return read(ask, sides.open());
    }

    private SentAnswer read(WebRequest ask, List<Route> routes) {
        return switch (ask.method()) {
            case "GET", "HEAD" ->
                    SentAnswer.of(ask, errors.dress(ask, guarded(ask, () -> answer(ask, routes))));
            case "OPTIONS" -> SentAnswer.options(READING);
            default -> SentAnswer.of(ask, Answer.notAllowed(READING));
        };
    }

    private SentAnswer posted(WebRequest ask, Request request, FormEndpoint form) {
        return switch (ask.method()) {
            case "POST" -> SentAnswer.of(ask, stored(ask, () -> form.answer(ask, request)));
            case "OPTIONS" -> SentAnswer.options(POSTING);
            default -> SentAnswer.of(ask, Answer.notAllowed(POSTING));
        };
    }

    private Answer answer(WebRequest ask, List<Route> routes) {
        boolean starting = health.isStarting();
        for (Route route : routes) {
            if (!starting || route.isOpenAtOnce()) {
                Optional<Answer> answer = route.answer(ask);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        return starting ? STARTING : Answer.notFound();
    }

    /// What needs the store. Its tables may not be there yet, or be another version's.
    private Answer stored(WebRequest ask, Supplier<Answer> work) {
        return health.isStarting() ? STARTING : guarded(ask, work);
    }

    private WebRequest ask(Request request) {
        var uri = request.getHttpURI();
        return new WebRequest(
                request.getMethod(),
                Objects.requireNonNullElse(uri.getDecodedPath(), "*"),
                Objects.requireNonNullElse(uri.getQuery(), ""),
                request.getHeaders(),
                Clients.of(request),
                clock.instant());
    }

    /// Paths are logged without what may be a token, queries not at all.
    private static Answer guarded(WebRequest ask, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            LOG.warn(
                    "{} cannot be answered: {}",
                    Admission.withoutToken(ask.path()),
                    e.getMessage());
            return Answer.later(
                    503, "The database cannot be asked at the moment.", Duration.ofSeconds(30));
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", Admission.withoutToken(ask.path()), e);
            return Answer.refused(500, "Something went wrong here; it is in our log.");
        }
    }
}
