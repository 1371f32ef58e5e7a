package kiosque.publish;

import kiosque.feed.NextPoll;
import kiosque.feed.Source;
import kiosque.feed.SourceCredit;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Builds the state of a source.
public final class SourceStates {

    public static SourceStatus status(SourceCredit credit, String... tags) {
        URI url = URI.create(credit.url());
        return new SourceStatus(
                new Source(1, credit.name(), url.getHost(), SourceState.fresh(url)),
                credit,
                Optional.empty(),
                "never",
                "",
                NextPoll.at(FakeReader.START, "new"),
                Optional.empty(),
                0,
                List.of(tags),
                Optional.empty());
    }
}
