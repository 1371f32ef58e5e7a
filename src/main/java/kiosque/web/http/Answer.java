package kiosque.web.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

import java.time.Duration;

/// Every way a request can be answered.
public sealed interface Answer {

    /// 200, or 304 where the client has it already.
    record Shown(Representation representation) implements Answer {}

    /// 226: only what changed since the version that the client named (RFC 3229).
    record Delta(Representation changes) implements Answer {}

    record Redirected(int status, String location) implements Answer {}

    /// The service's own state at this moment: never kept.
    record Said(int status, String mediaType, String text) implements Answer {}

    /// No, and why, in a sentence.
    record Refused(int status, String sentence, HttpFields fields) implements Answer {}

    /// The same no, as a page for people.
    record Excused(Refused refusal, String html) implements Answer {}

    static Answer notFound() {
        return refused(404, "There is nothing at this address.");
    }

    static Answer refused(int status, String sentence) {
        return new Refused(status, sentence, HttpFields.EMPTY);
    }

    /// 405.
    ///
    /// @param allowed the methods of that address
    static Answer notAllowed(String allowed) {
        return new Refused(
                405,
                "This address takes only " + allowed + ".",
                HttpFields.build().put(HttpHeader.ALLOW, allowed));
    }

    /// 429 or 503.
    static Answer later(int status, String sentence, Duration wait) {
        return new Refused(
                status,
                sentence,
                HttpFields.build().put(HttpHeader.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    }

    static Answer tooManySearches(Duration wait) {
        return later(429, "You ask for more than we can search for.", wait);
    }
}
