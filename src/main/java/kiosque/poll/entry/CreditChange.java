package kiosque.poll.entry;

import kiosque.feed.FeedHead;
import kiosque.feed.SourceCredit;
import kiosque.normalise.markup.PlainText;
import kiosque.poll.plan.Polling;

/// Whose a document's entries are.
final class CreditChange {

    static SourceCredit of(Polling polling, FeedHead head) {
        String url = polling.source().state().url().toString();
        return new SourceCredit(
                polling.settings().name(),
                title(head, polling.settings().name()),
                url,
                head.link(),
                new SourceCredit.About(
                        head.id().orElse(url),
                        head.language(),
                        head.texts().rights().map(PlainText::line),
                        head.icon(),
                        head.byline().authors()));
    }

    /// As headlines may end with it, which is to say in plain words.
    static String title(FeedHead head, String name) {
        return head.texts()
                .title()
                .map(PlainText::line)
                .filter(title -> !title.isBlank())
                .orElse(name);
    }
}
