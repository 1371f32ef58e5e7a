package kiosque.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Every way one GET of a feed can end. A server saying no is an answer, not an exception.
public sealed interface FetchOutcome {

    /// A whole document. `freshFor` is how long the server says it stays fresh (RFC 9111, section 4.2.1), empty when silent.
    record Fetched(
            Document document, Validators validators, Optional<Duration> freshFor, Moves moves)
            implements FetchOutcome {}

    /// 226 with `IM: feed`: only the entries that changed since the validators we sent (RFC 3229). To be merged, never taken for the whole.
    record Delta(Document document, Validators validators, Optional<Duration> freshFor)
            implements FetchOutcome {}

    /// 304. The validators are the 304's own where it has them, else the ones we sent (RFC 9111, section 4.3.4).
    ///
    /// @param solicited whether we had sent a validator at all; a 304 that nobody asked for proves nothing
    record NotModified(
            Validators validators, Optional<Duration> freshFor, Moves moves, boolean solicited)
            implements FetchOutcome {}

    /// An answer that is no document, and says why there is none.
    sealed interface Denied extends FetchOutcome {}

    /// No whole answer came, or none was asked for.
    sealed interface Unanswered extends FetchOutcome {}

    /// 429, which HTTP/2 can also say without an answer (`ENHANCE_YOUR_CALM`), or `Retry-After`: the host's wish, not this source's failure.
    record RetryLater(int status, Optional<Duration> retryAfter) implements Denied {}

    /// 410.
    record Gone() implements Denied {}

    /// 401 or 407.
    record Unauthorised(int status) implements Denied {}

    /// Any other 4xx that is the server's considered word: 403, 404, 451 …
    record Refused(int status) implements Denied {}

    /// 5xx without `Retry-After`, or a status that makes no sense for a GET.
    record ServerError(int status) implements Denied {

        /// What the server does that answers so.
        public String inWords() {
            String what =
                    switch (status) {
                        case 201 -> "says that something was created";
                        case 202 -> "has only taken note of the request";
                        case 204, 205 -> "has nothing to show";
                        case 206 -> "sends a part that nobody asked for";
                        case 226 -> "sends changes that nobody asked for";
                        case 300, 301, 302, 303, 307, 308 -> "redirects without saying where";
                        default ->
                                status >= 500
                                        ? "is in trouble"
                                        : "answers what is no answer to a GET";
                    };
            return "the server " + what + " (" + status + ")";
        }
    }

    /// A challenge page of a bot filter in place of the answer.
    record BotWall(int status, String vendor) implements Denied {}

    /// No complete answer came: the network's or the peer's doing.
    record Unreachable(Cause cause, String detail) implements Unanswered {}

    /// The answer broke a limit of ours and was cut off there.
    record TooLarge(String limit) implements Unanswered {}

    /// The body ended before it was complete, or its content coding is damaged. Never a success (RFC 9112, section 8).
    ///
    /// @param rest what came before it ended, nothing of what a validator would stand for
    record Truncated(String detail, Optional<Fetched> rest) implements Unanswered {}

    /// We would not go there: an address behind the gate, a scheme that is not http(s), a redirect loop.
    record Forbidden(String reason) implements Unanswered {}

    /// Why nothing came.
    enum Cause {
        DNS,
        /// Nothing leads out of this machine.
        NO_WAY_OUT,
        REFUSED,
        TLS,
        TIMEOUT,
        RESET,
        PROTOCOL
    }

    /// What came, where a document or a part of one did.
    default Optional<Document> received() {
        return switch (this) {
            case Fetched fetched -> Optional.of(fetched.document);
            case Delta delta -> Optional.of(delta.document);
            case Truncated truncated -> truncated.rest.map(Fetched::document);
            case NotModified _, Denied _, Unanswered _ -> Optional.empty();
        };
    }

    /// Where redirects led.
    ///
    /// @param permanent where the unbroken chain of 301 and 308 from the first hop on ends, if there was one
    record Moves(Optional<URI> permanent) {}
}
