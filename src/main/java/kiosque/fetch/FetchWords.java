package kiosque.fetch;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.BotWall;
import kiosque.feed.FetchOutcome.Delta;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.Forbidden;
import kiosque.feed.FetchOutcome.Gone;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.FetchOutcome.Refused;
import kiosque.feed.FetchOutcome.RetryLater;
import kiosque.feed.FetchOutcome.ServerError;
import kiosque.feed.FetchOutcome.TooLarge;
import kiosque.feed.FetchOutcome.Truncated;
import kiosque.feed.FetchOutcome.Unauthorised;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.text.Durations;

import java.time.Duration;
import java.util.Optional;

/// What a server answered, in a sentence for a person.
public final class FetchWords {

    public static String of(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> "a document" + fresh(fetched.freshFor());
            case Delta delta -> "what is new only (226)" + fresh(delta.freshFor());
            case NotModified unasked ->
                    "not modified (304), though nothing was asked for" + fresh(unasked.freshFor());
            case RetryLater later ->
                    "come back later (%d)%s"
                            .formatted(
                                    later.status(),
                                    later.retryAfter()
                                            .map(span -> ", in " + Durations.rough(span))
                                            .orElse(""));
            case Gone _ -> "gone for good (410)";
            case Unauthorised wants ->
                    "wants a login, or another than ours (" + wants.status() + ")";
            case Refused refused -> "refused (" + refused.status() + ")";
            case ServerError error -> error.inWords();
            case BotWall wall ->
                    "a bot wall by %s (%d) stands before it"
                            .formatted(wall.vendor(), wall.status());
            case Unreachable silent -> "no answer: " + silent.detail();
            case TooLarge large -> "too large: " + large.limit();
            case Truncated cut -> "cut short: " + cut.detail();
            case Forbidden forbidden -> "not asked: " + forbidden.reason();
        };
    }

    private static String fresh(Optional<Duration> freshFor) {
        return freshFor.map(span -> ", fresh for " + Durations.rough(span)).orElse("");
    }
}
