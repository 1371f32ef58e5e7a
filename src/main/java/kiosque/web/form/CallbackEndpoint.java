package kiosque.web.form;

import kiosque.web.http.Answer;
import kiosque.web.http.WebRequest;
import kiosque.websub.Callback;
import kiosque.websub.CallbackReply;
import kiosque.websub.Form;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Where hubs verify our subscriptions and deliver.
public final class CallbackEndpoint {

    private static final int LONGEST = 15_000_000;

    /// Nearly every document is shorter.
    private static final int LONG = 512 * 1024;

    private static final int LONG_AT_ONCE = 2;

    private final Callback callback;
    private final Semaphore longOnes = new Semaphore(LONG_AT_ONCE);

    public CallbackEndpoint(Callback callback) {
        this.callback = callback;
    }

    public boolean isFor(WebRequest ask) {
        return ask.path().startsWith(Callback.PATH);
    }

    public Answer answer(WebRequest ask, Request request) {
        String token = ask.path().substring(Callback.PATH.length());
        return switch (ask.method()) {
            case "GET" -> verified(token, ask);
            case "POST" -> pushed(token, request);
            default -> Answer.notAllowed("GET, POST");
        };
    }

    private Answer verified(String token, WebRequest ask) {
        try {
            return said(callback.verified(token, Form.parse(ask.query())));
        } catch (IllegalArgumentException e) {
            return Answer.refused(400, "The query is not percent-encoded.");
        }
    }

    private Answer pushed(String token, Request request) {
        if (!callback.isExpected(token)) {
            return said(CallbackReply.NONE_ANY_MORE);
        }
        try (InputStream stream = Content.Source.asInputStream(request)) {
            byte[] start = stream.readNBytes(LONG);
            return start.length < LONG
                    ? taken(token, request, start)
                    : takenInTurn(token, request, start, stream);
        } catch (IOException e) {
            return Answer.refused(400, "The document did not arrive whole.");
        }
    }

    /// Anybody may send much at once: who finds others before him may try again.
    private Answer takenInTurn(String token, Request request, byte[] start, InputStream stream)
            throws IOException {
        if (!longOnes.tryAcquire()) {
            return Answer.refused(503, "There is too much at once.");
        }
        try {
            byte[] whole =
                    new SequenceInputStream(new ByteArrayInputStream(start), stream)
                            .readNBytes(LONGEST + 1);
            return whole.length > LONGEST
                    ? Answer.refused(413, "The document is longer than " + LONGEST + " bytes.")
                    : taken(token, request, whole);
        } finally {
            longOnes.release();
        }
    }

    private Answer taken(String token, Request request, byte[] body) {
        return said(
                callback.pushed(
                        token,
                        Optional.ofNullable(request.getHeaders().get("X-Hub-Signature")),
                        Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)),
                        body));
    }

    private static Answer said(CallbackReply reply) {
        return new Answer.Said(reply.status(), "text/plain; charset=utf-8", reply.text());
    }
}
