package kiosque.web;

import kiosque.publish.SiteSettings;
import kiosque.store.published.MergedFeedReader;
import kiosque.web.page.Calendar;
import kiosque.web.page.Pages;
import kiosque.web.page.Wording;

import java.time.InstantSource;

/// What every page is made with.
record Newsroom(
        Documents documents,
        MergedFeedReader reader,
        Generations generations,
        PagePress press,
        Pages pages,
        InstantSource clock) {

    static Newsroom of(Contents contents, InstantSource clock) {
        Documents documents = contents.documents();
        return new Newsroom(
                documents,
                contents.reader(),
                new Generations(contents.reader(), clock, () -> documents.site().timeZone()),
                new PagePress(() -> documents.site().language()),
                new Pages(),
                clock);
    }

    SiteSettings site() {
        return documents.site();
    }

    /// As of now.
    Calendar calendar(Wording words) {
        return new Calendar(words, site().timeZone(), clock.instant());
    }
}
