package kiosque.fetch;

import kiosque.feed.FetchOutcome;

import java.net.URI;

/// How asking for an article's page ended.
public sealed interface PageReply {

    /// As asking for a feed does.
    record Ended(FetchOutcome outcome) implements PageReply {}

    /// At a redirect that was not to be followed by the same request: another host is another's to be polite to.
    record Elsewhere(URI url) implements PageReply {}
}
