package kiosque.publish.merged;

import kiosque.feed.PublishedEntry;
import kiosque.feed.Stories;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.store.published.MergedFeedReader;

import java.util.List;

/// What a question wants of a merged feed: its entries, and how they are shown. Documents, pages and search all ask through this, so that one address means one thing.
public record Selection(MergedFeedSettings feed, DerivedQuery query) {

    /// How much of each text is shown.
    public Form form() {
        return query.shown().content().orElse(feed.coverage().content());
    }

    /// Whether stories are told once, beside each other, or not at all.
    public Stories stories() {
        return query.shown().stories().orElse(feed.coverage().stories());
    }

    /// The entries, newest first.
    ///
    /// @param most whatever is asked for
    public List<PublishedEntry> entries(MergedFeedReader reader, int most) {
        int limit = Math.clamp(query.shown().limit().orElse(feed.coverage().entries()), 1, most);
        boolean apart = stories().areApart() && !feed.coverage().stories().areApart();
        if (!query.selects() && !apart) {
            return reader.newest(feed.slug(), limit, Math.max(feed.coverage().perSource(), 1));
        }
        var question =
                new MergedFeedReader.Query(
                        feed.slug(),
                        query.sought().words(),
                        query.sought().source(),
                        query.sought().tag(),
                        query.sought().language(),
                        query.sought().since(),
                        limit);
        return reader.find(apart ? question.apart() : question);
    }
}
