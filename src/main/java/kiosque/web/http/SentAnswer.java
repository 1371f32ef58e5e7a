package kiosque.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An answer as it goes over the wire: conditions judged, coding chosen, `HEAD` respected.
///
/// @param body nothing where the status or the method allows none
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record SentAnswer(int status, HttpFields fields, byte[] body) {

    private static final byte[] NOTHING = {};

    /// Few clients are original: their `Accept-Encoding` is read once.
    private static final Map<String, AcceptEncoding> CODINGS = new ConcurrentHashMap<>();

    private static final int MOST_CODINGS = 512;

    /// 204 to an `OPTIONS` request.
    ///
    /// @param allow the methods of that address
    public static SentAnswer options(String allow) {
        return new SentAnswer(
                204,
                HttpFields.build(SecurityHeaders.Cors.PREFLIGHT).put(HttpHeader.ALLOW, allow),
                NOTHING);
    }

    public static SentAnswer of(WebRequest request, Answer answer) {
        SentAnswer reply =
                switch (answer) {
                    case Answer.Shown(var representation) -> shown(request, representation);
                    case Answer.Delta(var changes) -> {
                        Variant variant = changes.choose(codings(request));
                        yield new SentAnswer(226, variant.whole(), changes.bytes(variant));
                    }
                    case Answer.Redirected(int status, String location) ->
                            new SentAnswer(
                                    status,
                                    text(Caching.NEVER, "text/plain; charset=utf-8", NOTHING)
                                            .put(HttpHeader.LOCATION, location),
                                    NOTHING);
                    case Answer.Said(int status, String mediaType, String said) ->
                            said(status, mediaType, said, HttpFields.EMPTY);
                    case Answer.Refused(int status, String sentence, var fields) ->
                            said(status, "text/plain; charset=utf-8", sentence + "\n", fields);
                    case Answer.Excused(Answer.Refused refusal, String html) ->
                            excused(refusal, html);
                };
        return request.method().equals("HEAD")
                ? new SentAnswer(reply.status(), reply.fields(), NOTHING)
                : reply;
    }

    private static SentAnswer shown(WebRequest request, Representation representation) {
        Variant chosen = representation.choose(codings(request));
        return switch (Conditions.judge(request, representation, chosen)) {
            case Conditions.Verdict.Whole(Variant variant) ->
                    new SentAnswer(200, variant.whole(), representation.bytes(variant));
            case Conditions.Verdict.Unmodified(Variant variant) ->
                    new SentAnswer(304, variant.unmodified(), NOTHING);
            case Conditions.Verdict.Failed() ->
                    said(
                            412,
                            "text/plain; charset=utf-8",
                            "This is not the version that you expect.\n",
                            HttpFields.EMPTY);
        };
    }

    private static SentAnswer said(int status, String mediaType, String text, HttpFields own) {
        byte[] body = text.getBytes(UTF_8);
        return new SentAnswer(status, text(Caching.NEVER, mediaType, body).add(own), body);
    }

    private static SentAnswer excused(Answer.Refused refusal, String html) {
        byte[] body = html.getBytes(UTF_8);
        HttpFields.Mutable fields = HttpFields.build(refusal.fields());
        fields.add(Caching.NEVER.field());
        fields.add(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        fields.add(HttpHeader.CONTENT_LENGTH, body.length);
        SecurityHeaders.PAGE.addTo(fields);
        return new SentAnswer(refusal.status(), fields, body);
    }

    private static HttpFields.Mutable text(Caching caching, String mediaType, byte[] body) {
        HttpFields.Mutable fields = HttpFields.build();
        fields.add(caching.field());
        fields.add(HttpHeader.CONTENT_TYPE, mediaType);
        fields.add(HttpHeader.CONTENT_LENGTH, body.length);
        SecurityHeaders.PLAIN.addTo(fields);
        return fields;
    }

    private static AcceptEncoding codings(WebRequest request) {
        String field = request.header(HttpHeader.ACCEPT_ENCODING).orElse("");
        AcceptEncoding known = CODINGS.get(field);
        if (known != null) {
            return known;
        }
        AcceptEncoding parsed = AcceptEncoding.parse(field);
        if (CODINGS.size() < MOST_CODINGS && field.length() < 256) {
            CODINGS.put(field, parsed);
        }
        return parsed;
    }
}
