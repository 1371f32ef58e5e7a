package kiosque.poll.entry;

import kiosque.feed.FeedHead;
import kiosque.feed.SourceCredit;
import kiosque.feed.Text;
import kiosque.poll.plan.Polling;

/// Whose a document's entries are.
final class CreditChange {

    private CreditChange() {}

    static SourceCredit of(Polling polling, FeedHead head) {
        String url = polling.source().state().url().toString();
        return new SourceCredit(
                polling.settings().name(),
                head.texts().title().map(Text::value).orElse(polling.settings().name()),
                url,
                head.link(),
                polling.settings().tags(),
                new SourceCredit.About(
                        head.id().orElse(url),
                        polling.at(),
                        head.language(),
                        head.texts().rights().map(Text::value),
                        head.icon(),
                        head.byline().authors()));
    }
}
