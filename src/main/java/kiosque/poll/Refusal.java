package kiosque.poll;

import kiosque.feed.FetchOutcome;
import kiosque.feed.ParseOutcome;

/// A poll that brought nothing: its fixed word for counting, what to tell people, and how it bears on the next poll.
record Refusal(String word, String sentence, Ending ending) {

    /// A considered «no» is not asked again soon: it counts for two failures more.
    private static final Ending CONSIDERED = new Ending.Failed(1);

    private static final Ending FAILED = new Ending.Failed(0);

    static Refusal of(FetchOutcome.RetryLater outcome) {
        String wish =
                outcome.retryAfter()
                        .map(wait -> "the server asks to be left alone for " + Words.of(wait))
                        .orElse("the server has had enough of requests for now");
        return new Refusal(
                "throttled",
                wish + " (" + outcome.status() + ")",
                new Ending.HeldOff(outcome.retryAfter()));
    }

    static Refusal of(FetchOutcome.Refused outcome) {
        return switch (outcome.status()) {
            case 403 ->
                    new Refusal("forbidden", "the server will not show it to us (403)", CONSIDERED);
            case 404 ->
                    new Refusal(
                            "not-found",
                            "there is no such address on the server (404)",
                            CONSIDERED);
            case 451 -> new Refusal("forbidden", "withheld for legal reasons (451)", CONSIDERED);
            default ->
                    new Refusal(
                            "refused-by-server",
                            "the server says no (" + outcome.status() + ")",
                            CONSIDERED);
        };
    }

    static Refusal of(FetchOutcome.Unauthorised outcome) {
        return new Refusal(
                "unauthorised",
                "the server wants a user and a password, or others than ours ("
                        + outcome.status()
                        + ")",
                CONSIDERED);
    }

    static Refusal of(FetchOutcome.Gone outcome) {
        return new Refusal("gone", "the feed is gone for good (410)", new Ending.Gone());
    }

    static Refusal of(FetchOutcome.ServerError outcome) {
        return new Refusal(
                "server-error", "the server is in trouble (" + outcome.status() + ")", FAILED);
    }

    static Refusal of(FetchOutcome.BotWall outcome) {
        return new Refusal(
                "bot-wall",
                "a bot filter (%s) stands in front of it (%d)"
                        .formatted(outcome.vendor(), outcome.status()),
                CONSIDERED);
    }

    static Refusal of(FetchOutcome.Unreachable outcome) {
        String word =
                switch (outcome.cause()) {
                    case DNS -> "dns";
                    case REFUSED -> "refused";
                    case TLS -> "tls";
                    case TIMEOUT -> "timeout";
                    case RESET -> "reset";
                    case PROTOCOL -> "protocol";
                };
        return new Refusal(word, outcome.detail(), FAILED);
    }

    static Refusal of(FetchOutcome.TooLarge outcome) {
        return new Refusal("too-large", outcome.limit(), FAILED);
    }

    static Refusal of(FetchOutcome.Truncated outcome) {
        return new Refusal("truncated", outcome.detail(), FAILED);
    }

    static Refusal of(FetchOutcome.Forbidden outcome) {
        return new Refusal("blocked", outcome.reason(), CONSIDERED);
    }

    static Refusal of(ParseOutcome.NotAFeed outcome) {
        String word =
                switch (outcome.nature()) {
                    case EMPTY -> "empty";
                    case LOGIN_PAGE -> "login-page";
                    case PARKED_PAGE -> "parked-page";
                    case BOT_WALL -> "bot-wall";
                    case HTML_PAGE, ERROR_PAGE, OTHER_JSON, OTHER_XML, BINARY, BROKEN ->
                            "not-a-feed";
                };
        return new Refusal(word, outcome.explanation(), FAILED);
    }

    static Refusal of(Throwable mistake) {
        return new Refusal("our-mistake", "Kiosque made a mistake: " + mistake, FAILED);
    }
}
