package kiosque.fetch;

import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.BotWall;
import kiosque.feed.FetchOutcome.Delta;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.Gone;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.FetchOutcome.Refused;
import kiosque.feed.FetchOutcome.RetryLater;
import kiosque.feed.FetchOutcome.ServerError;
import kiosque.feed.FetchOutcome.Truncated;
import kiosque.feed.FetchOutcome.Unauthorised;
import kiosque.feed.Validators;
import kiosque.fetch.RedirectChain.Landing;
import kiosque.fetch.header.Freshness;
import kiosque.fetch.header.LinkFields;
import kiosque.fetch.header.RetryAfter;
import kiosque.fetch.header.Revalidation;
import kiosque.fetch.wire.BrokenBody;
import kiosque.fetch.wire.ContentDecoding;
import kiosque.fetch.wire.WireAnswer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Judges an answer by its status, and by who really gave it.
final class AnswerVerdict {

    private static final long GLIMPSE = 32 * 1024;
    private static final Pattern PAGE =
            Pattern.compile("\\s*<(!doctype\\s+html|html)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED = Pattern.compile("\\bfeed\\b", Pattern.CASE_INSENSITIVE);

    private final Landing landing;
    private final WireAnswer answer;
    private final long maxSize;
    private final Instant now;

    AnswerVerdict(Landing landing, long maxSize, Instant now) {
        this.landing = landing;
        this.answer = landing.answer();
        this.maxSize = maxSize;
        this.now = now;
    }

    FetchOutcome outcome() throws IOException {
        int status = answer.status();
        if (status == 304) {
            return notModified();
        }
        Optional<Duration> wish = RetryAfter.of(answer, now);
        boolean overloaded = status == 429 || status == 503;
        if ((overloaded && answer.field("Retry-After").isPresent())
                || isWishOfARefusal(status, wish)) {
            return new RetryLater(status, wish);
        }
        Optional<String> announced = BotWalls.announced(answer);
        if (announced.isPresent()) {
            return wall(announced.get());
        }
        return switch (status) {
            case 200, 203 -> fetched();
            case 226 -> delta();
            default -> refusal(status);
        };
    }

    /// The field may stand in any answer (RFC 9110, section 10.2.3); in a good one it is as good as `max-age`.
    private static boolean isWishOfARefusal(int status, Optional<Duration> wish) {
        return status >= 300 && status != 410 && wish.filter(Duration::isPositive).isPresent();
    }

    /// Who redirects and asks for time gets it before the next poll: to wait before the redirect is followed would bring nothing, ever.
    private Optional<Duration> freshFor() {
        Optional<Duration> fresh = Freshness.of(answer, now);
        return Stream.concat(landing.passed().stream(), Stream.of(answer))
                .flatMap(each -> RetryAfter.of(each, now).stream())
                .max(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .filter(wish -> fresh.filter(own -> own.compareTo(wish) > 0).isEmpty())
                .or(() -> fresh);
    }

    /// With a validator of ours it means what it says; without one it proves nothing and brings nothing to keep.
    private FetchOutcome notModified() {
        boolean solicited = !landing.sent().isEmpty();
        Validators validators =
                solicited
                        ? Revalidation.confirmed(landing.sent(), answer, landing.target().uri())
                        : Validators.NONE;
        return new NotModified(validators, freshFor(), landing.moves(), solicited);
    }

    /// A wall that sets a cookie may let in whoever gives it back.
    private FetchOutcome wall(String vendor) {
        boolean cookie = answer.field("Set-Cookie").isPresent() && !landing.cookies();
        return new BotWall(
                answer.status(),
                cookie ? vendor + ", which sets a cookie: try `cookies: true`" : vendor);
    }

    /// The filter's name; of one that nobody knows it is told where giving its cookie back may help.
    private Optional<String> wallIn(byte[] page) {
        return BotWalls.shown(page)
                .or(() -> wantsItsCookie(page) ? Optional.of("unknown") : Optional.empty());
    }

    private boolean wantsItsCookie(byte[] page) {
        return answer.field("Set-Cookie").isPresent()
                && !landing.cookies()
                && BotWalls.loadsItselfAnew(page);
    }

    /// What came of a body that broke off is handed on, without the validators of the whole.
    private FetchOutcome fetched() throws IOException {
        byte[] body;
        try {
            body = ContentDecoding.undone(answer, maxSize);
        } catch (BrokenBody cut) {
            if (cut.rest().length == 0) {
                throw cut;
            }
            var rest =
                    new Fetched(
                            document(cut.rest()),
                            Validators.NONE,
                            Optional.empty(),
                            landing.moves());
            return new Truncated(Failures.message(cut), Optional.of(rest));
        }
        if (isPage(body)) {
            Optional<String> wall = wallIn(body);
            if (wall.isPresent()) {
                return wall(wall.get());
            }
        }
        return new Fetched(document(body), issued(), freshFor(), landing.moves());
    }

    /// Only what we asked for: an unsolicited 226 could be a part of anything (RFC 3229, section 10.4.1).
    private FetchOutcome delta() throws IOException {
        boolean feed = answer.fields("IM").stream().anyMatch(field -> FEED.matcher(field).find());
        return feed && !landing.sent().isEmpty()
                ? new Delta(document(ContentDecoding.undone(answer, maxSize)), issued(), freshFor())
                : new ServerError(answer.status());
    }

    private FetchOutcome refusal(int status) {
        Optional<String> wall = wallIn(ContentDecoding.glimpsed(answer, GLIMPSE));
        if (wall.isPresent()) {
            return wall(wall.get());
        }
        return switch (status) {
            case 401, 407 -> new Unauthorised(status);
            case 410 -> new Gone();
            case 429 -> new RetryLater(status, Optional.empty());
            default ->
                    status >= 400 && status < 500 ? new Refused(status) : new ServerError(status);
        };
    }

    private Validators issued() {
        return Revalidation.issued(answer, landing.target().uri()).inAnswerTo(landing.sent());
    }

    private Document document(byte[] body) {
        return new Document(
                body,
                landing.target().uri(),
                answer.field("Content-Type"),
                answer.field("Content-Language"),
                LinkFields.parse(answer.fields("Link"), landing.target()));
    }

    /// Whether it looks like HTML from its first words on.
    private static boolean isPage(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
        return PAGE.matcher(start).lookingAt();
    }
}
