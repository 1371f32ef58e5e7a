package kiosque.poll;

import kiosque.feed.FetchOutcome;

/// What the answers that bring no page mean for it.
final class PageRefusals {

    private PageRefusals() {}

    static PageEnding of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.RetryLater later -> heldOff(Refusal.of(later), later);
            case FetchOutcome.ServerError error -> failed(Refusal.of(error));
            case FetchOutcome.Unreachable silent -> failed(Refusal.of(silent));
            case FetchOutcome.Truncated cut -> failed(Refusal.of(cut));
            case FetchOutcome.BotWall wall -> walled(Refusal.of(wall));
            case FetchOutcome.Forbidden forbidden -> forgone(Refusal.of(forbidden));
            case FetchOutcome.Gone _ -> PageEnding.Answered.no("gone", "the page is gone (410)");
            case FetchOutcome.Unauthorised wants -> no(Refusal.of(wants));
            case FetchOutcome.Refused refused -> no(Refusal.of(refused));
            case FetchOutcome.TooLarge large -> no(Refusal.of(large));
            case FetchOutcome.Fetched _, FetchOutcome.Delta _, FetchOutcome.NotModified _ ->
                    PageEnding.Answered.no("no-page", "the answer is no page");
        };
    }

    private static PageEnding no(Refusal refusal) {
        return PageEnding.Answered.no(refusal.word(), refusal.sentence());
    }

    private static PageEnding failed(Refusal refusal) {
        return new PageEnding.Failed(refusal.word(), refusal.sentence());
    }

    private static PageEnding walled(Refusal refusal) {
        return new PageEnding.Walled(refusal.word(), refusal.sentence());
    }

    private static PageEnding forgone(Refusal refusal) {
        return new PageEnding.Forgone(refusal.word(), refusal.sentence());
    }

    private static PageEnding heldOff(Refusal refusal, FetchOutcome.RetryLater later) {
        return new PageEnding.HeldOff(refusal.word(), refusal.sentence(), later.retryAfter());
    }
}
