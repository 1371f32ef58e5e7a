package kiosque.testing;

import kiosque.feed.NextPoll;
import kiosque.feed.Source;
import kiosque.feed.SourceCredit;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A source of which a test minds little beside the name.
public final class QuietSource {

    /// Of a feed that says nothing of itself.
    public static SourceCredit credit(String name, String url) {
        return new SourceCredit(
                name,
                name,
                url,
                Optional.empty(),
                new SourceCredit.About(
                        url, Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    /// Never polled so far.
    public static SourceStatus due(String name, String url, NextPoll next) {
        var feed = URI.create(url);
        return new SourceStatus(
                new Source(1, name, feed.getHost() + ":443", SourceState.fresh(feed)),
                credit(name, url),
                Optional.empty(),
                "never",
                "",
                next,
                Optional.empty(),
                0,
                List.of(),
                Optional.empty());
    }
}
