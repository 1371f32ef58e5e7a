package kiosque.fetch;

import kiosque.feed.FetchOutcome;

import java.net.URI;

/// How asking for an article's page ended.
public sealed interface PageReply {

    /// As asking for a feed does.
    record Ended(FetchOutcome outcome) implements PageReply {}

    /// At a redirect that was not to be followed by the same request: another host is another's to be polite to.
    record Elsewhere(URI url) implements PageReply {}

    /// It broke off after we had kept the server waiting, as there was no memory for it: that is nobody's fault but ours, and it may be asked for again.
    record BrokenByUs(FetchOutcome how) implements PageReply {}
}
