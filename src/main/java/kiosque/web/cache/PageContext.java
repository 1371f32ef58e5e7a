package kiosque.web.cache;

import kiosque.publish.merged.SiteSettings;
import kiosque.store.published.MergedFeedReader;
import kiosque.web.feed.Documents;
import kiosque.web.page.HtmlPages;
import kiosque.web.page.Pictures;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

import java.time.InstantSource;

/// What every page is made with.
public record PageContext(
        Documents documents,
        MergedFeedReader reader,
        Generations generations,
        PageCache cache,
        HtmlPages pages,
        InstantSource clock) {

    public static PageContext of(
            Documents documents, MergedFeedReader reader, Pictures pictures, InstantSource clock) {
        return new PageContext(
                documents,
                reader,
                new Generations(reader, clock, () -> documents.site().timeZone()),
                new PageCache(
                        () -> documents.site().language(),
                        guard -> pictures.areOurs() ? guard.withOurPictures() : guard),
                new HtmlPages(pictures),
                clock);
    }

    public SiteSettings site() {
        return documents.site();
    }

    /// As of now.
    public TimeWords calendar(Wording words) {
        return new TimeWords(words, site().timeZone(), clock.instant());
    }
}
