package kiosque.web;

import kiosque.publish.SiteSettings;
import kiosque.store.published.MergedFeedReader;
import kiosque.web.page.HtmlPages;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

import java.time.InstantSource;

/// What every page is made with.
record Newsroom(
        Documents documents,
        MergedFeedReader reader,
        Generations generations,
        PagePress press,
        HtmlPages pages,
        InstantSource clock) {

    static Newsroom of(Contents contents, InstantSource clock) {
        Documents documents = contents.documents();
        return new Newsroom(
                documents,
                contents.reader(),
                new Generations(contents.reader(), clock, () -> documents.site().timeZone()),
                new PagePress(() -> documents.site().language()),
                new HtmlPages(),
                clock);
    }

    SiteSettings site() {
        return documents.site();
    }

    /// As of now.
    TimeWords calendar(Wording words) {
        return new TimeWords(words, site().timeZone(), clock.instant());
    }
}
