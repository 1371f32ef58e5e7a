package kiosque.web.form;

import kiosque.web.http.Answer;
import kiosque.web.http.Ask;
import kiosque.websub.Callback;
import kiosque.websub.CallbackReply;
import kiosque.websub.Form;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where hubs verify our subscriptions and deliver.
public final class CallbackDesk {

    private static final int LONGEST = 15_000_000;

    private final Callback callback;

    public CallbackDesk(Callback callback) {
        this.callback = callback;
    }

    public boolean isFor(Ask ask) {
        return ask.path().startsWith(Callback.PATH);
    }

    public Answer answer(Ask ask, Request request) {
        String token = ask.path().substring(Callback.PATH.length());
        return switch (ask.method()) {
            case "GET" -> verified(token, ask);
            case "POST" -> pushed(token, request);
            default -> Answer.notAllowed("GET, POST");
        };
    }

    private Answer verified(String token, Ask ask) {
        try {
            return said(callback.verified(token, Form.parse(ask.query())));
        } catch (IllegalArgumentException e) {
            return Answer.refused(400, "The query is not percent-encoded.");
        }
    }

    private Answer pushed(String token, Request request) {
        byte[] body;
        try (InputStream stream = Content.Source.asInputStream(request)) {
            body = stream.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            return Answer.refused(400, "The document did not arrive whole.");
        }
        if (body.length > LONGEST) {
            return Answer.refused(413, "The document is longer than " + LONGEST + " bytes.");
        }
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
