package kiosque.poll.when;

import kiosque.feed.FetchOutcome;
import kiosque.feed.ParseOutcome;
import kiosque.text.Durations;

/// An attempt that brought nothing: its fixed word for counting, what to tell people, and how it bears on what comes next.
public record Refusal(String word, String sentence, Ending ending) {

    private static final String VALIDATORS = "precondition";

    private static final Ending DECLINED = new Ending.Declined();
    private static final Ending FAILED = new Ending.Failed();

    /// The one translation of what a server may answer besides a document.
    public static Refusal of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.RetryLater later -> heldOff(later);
            case FetchOutcome.Refused(int status) -> declined(status);
            case FetchOutcome.Unauthorised(int status) ->
                    new Refusal(
                            "unauthorised",
                            "the server wants a user and a password, or others than ours (%d)"
                                    .formatted(status),
                            DECLINED);
            case FetchOutcome.Gone _ ->
                    new Refusal("gone", "it is gone for good (410)", new Ending.Gone());
            case FetchOutcome.ServerError error ->
                    new Refusal(
                            error.status() >= 500 ? "server-error" : "no-document",
                            error.inWords(),
                            FAILED);
            case FetchOutcome.BotWall(int status, String vendor) ->
                    new Refusal(
                            "bot-wall",
                            "a bot filter (%s) stands in front of it (%d)"
                                    .formatted(vendor, status),
                            new Ending.Walled());
            case FetchOutcome.Unreachable(FetchOutcome.Cause cause, String detail) ->
                    new Refusal(word(cause), detail, FAILED);
            case FetchOutcome.TooLarge(String limit) ->
                    new Refusal("too-large", limit, new Ending.TooLarge());
            case FetchOutcome.Truncated(String detail, _) ->
                    new Refusal("truncated", detail, FAILED);
            case FetchOutcome.Forbidden(String reason) ->
                    new Refusal("blocked", reason, new Ending.Forgone());
            case FetchOutcome.Fetched _, FetchOutcome.Delta _, FetchOutcome.NotModified _ ->
                    new Refusal("no-page", "the answer is no page", DECLINED);
        };
    }

    private static Refusal heldOff(FetchOutcome.RetryLater later) {
        String wish =
                later.retryAfter()
                        .map(wait ->
                                "the server asks to be left alone for " + Durations.exact(wait))
                        .orElse("the server has had enough of requests for now");
        return new Refusal(
                "throttled",
                wish + " (" + later.status() + ")",
                new Ending.HeldOff(later.retryAfter()));
    }

    private static Refusal declined(int status) {
        return switch (status) {
            case 403 ->
                    new Refusal("forbidden", "the server will not show it to us (403)", DECLINED);
            case 404 ->
                    new Refusal(
                            "not-found", "there is no such address on the server (404)", DECLINED);
            case 412 ->
                    new Refusal(
                            VALIDATORS,
                            "the server minds our validators (412): asked without them next",
                            FAILED);
            case 451 -> new Refusal("forbidden", "withheld for legal reasons (451)", DECLINED);
            default ->
                    new Refusal(
                            "refused-by-server", "the server says no (" + status + ")", DECLINED);
        };
    }

    private static String word(FetchOutcome.Cause cause) {
        return switch (cause) {
            case DNS -> "dns";
            case NO_WAY_OUT, REFUSED -> "refused";
            case TLS -> "tls";
            case TIMEOUT -> "timeout";
            case RESET -> "reset";
            case PROTOCOL -> "protocol";
        };
    }

    public static Refusal of(ParseOutcome.NotAFeed outcome) {
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

    /// Whether it was what we asked with that the server refused.
    public boolean isOfValidators() {
        return word.equals(VALIDATORS);
    }

    public static Refusal ofMistake(Throwable mistake, Ending ending) {
        return new Refusal("our-mistake", "Kiosque made a mistake: " + mistake, ending);
    }
}
