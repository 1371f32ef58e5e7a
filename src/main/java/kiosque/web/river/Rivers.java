package kiosque.web.river;

import kiosque.feed.PublishedEntry;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.Selection;
import kiosque.publish.merged.SiteSettings;
import kiosque.web.cache.WebAddresses;
import kiosque.web.feed.FeedPath;
import kiosque.web.page.Frame;
import kiosque.web.page.Frame.Preview;
import kiosque.web.page.HomePage.Subscription;
import kiosque.web.page.RiverPage;
import kiosque.web.page.RiverPage.Day;
import kiosque.web.page.RiverPage.Filter;
import kiosque.web.page.RiverPage.Item;
import kiosque.web.page.RiverPage.Way;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lays out the river of one merged feed, whole or in part, in one language.
///
/// Links within the merged feed are relative, so that a page under a token leads to pages under the same token without naming it.
final class Rivers {
    private final SiteSettings site;
    private final MergedFeedSettings feed;
    private final TimeWords calendar;
    private final Wording words;
    private final boolean amongOthers;

    /// @param amongOthers whether the site has other merged feeds
    Rivers(SiteSettings site, MergedFeedSettings feed, TimeWords calendar, boolean amongOthers) {
        this.amongOthers = amongOthers;
        this.site = site;
        this.feed = feed;
        this.calendar = calendar;
        this.words = calendar.words();
    }

    /// @param entries the newest, newest first
    /// @param last the ordinal of the entry that came last
    RiverPage whole(List<PublishedEntry> entries, long last) {
        Set<Long> shown = entries.stream().map(PublishedEntry::ordinal).collect(Collectors.toSet());
        // What is not among the newest only because its source has many there is next.
        long rest = last;
        while (rest > 0 && shown.contains(rest)) {
            rest--;
        }
        Optional<String> older =
                rest > 0
                        ? Optional.of(
                                feed.slug()
                                        + "/pages/"
                                        + (rest + PageResponder.PART - 1) / PageResponder.PART)
                        : Optional.empty();
        return new RiverPage(
                frame(feed.title(), "", canonical(new FeedPath.River(feed.slug()))),
                feed.title(),
                feed.description(),
                feed.slug(),
                subscriptions(feed.slug(), ""),
                amongOthers,
                Optional.empty(),
                days(entries, feed.slug(), everything()),
                Optional.of(feed.slug() + "/live?since=" + last),
                new Way(Optional.empty(), older));
    }

    /// @param entries of that part, newest first
    RiverPage part(FeedPath.Page address, List<PublishedEntry> entries) {
        String home = "../../" + feed.slug();
        String title = words.say("river.more", feed.title());
        boolean full = entries.size() == PageResponder.PART;
        return new RiverPage(
                frame(title, "", canonical(address)),
                title,
                Optional.empty(),
                home,
                subscriptions(home, ""),
                amongOthers,
                Optional.empty(),
                days(entries, home, everything()),
                Optional.empty(),
                new Way(
                        Optional.of(full ? String.valueOf(address.number() + 1) : home),
                        address.number() > 1
                                ? Optional.of(String.valueOf(address.number() - 1))
                                : Optional.empty()));
    }

    /// @param found everything up to the end of the page that is asked for, and one more if there is more
    /// @param part how many a page has
    RiverPage selection(
            List<PublishedEntry> found, Selection selection, PagedQuery asked, int part) {
        DerivedQuery query = selection.query();
        String suffix = "?" + withoutEmpty(asked.query());
        int end = Math.min(found.size(), part * asked.page());
        boolean more = found.size() > end;
        List<PublishedEntry> shown = found.subList(Math.min(part * (asked.page() - 1), end), end);
        var filter = new Filter(query.sought().words().orElse(""), conditions(query), end, more);
        return new RiverPage(
                frame(query.sought().words().orElse(feed.title()), suffix, Optional.empty()),
                feed.title(),
                Optional.empty(),
                feed.slug(),
                subscriptions(feed.slug(), suffix),
                amongOthers,
                Optional.of(filter),
                days(shown, feed.slug(), selection),
                Optional.empty(),
                new Way(
                        asked.newer().map(page -> feed.slug() + suffix + page),
                        more
                                ? Optional.of(feed.slug() + suffix + asked.older())
                                : Optional.empty()));
    }

    private Selection everything() {
        return new Selection(feed, DerivedQuery.NOTHING);
    }

    private List<Day> days(List<PublishedEntry> entries, String home, Selection selection) {
        var items = new Items(selection, calendar, home);
        Map<LocalDate, List<Item>> byDay = new LinkedHashMap<>();
        for (PublishedEntry entry : entries) {
            byDay.computeIfAbsent(calendar.date(entry.placedAt()), day -> new ArrayList<>())
                    .add(items.item(entry));
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(calendar.heading(day.getKey()), day.getValue()))
                .toList();
    }

    private Frame frame(String title, String suffix, Optional<String> canonical) {
        return new Frame(
                words,
                title,
                site.title(),
                WebAddresses.root(site),
                feed.isPublic() ? WebAddresses.alternates(site, List.of(feed), suffix) : List.of(),
                canonical,
                canonical.map(_ ->
                        new Preview("website", feed.description().orElse(""), Optional.empty())));
    }

    /// Whole public addresses to be copied; under a token, relative ones.
    private List<Subscription> subscriptions(String home, String suffix) {
        return Arrays.stream(Format.values())
                .map(format ->
                        new Subscription(WebAddresses.name(format), address(home, format) + suffix))
                .toList();
    }

    private String address(String home, Format format) {
        return feed.isPublic()
                ? site.publicUrl() + new FeedPath.Current(feed.slug(), format).path()
                : home + "." + format.extension();
    }

    private Optional<String> canonical(FeedPath address) {
        return feed.isPublic() ? Optional.of(site.publicUrl() + address.path()) : Optional.empty();
    }

    private List<String> conditions(DerivedQuery query) {
        var conditions = new ArrayList<String>();
        query.sought()
                .source()
                .ifPresent(source -> conditions.add(words.say("filter.source", source)));
        query.sought().tag().ifPresent(tag -> conditions.add(words.say("filter.tag", tag)));
        query.sought().language().ifPresent(tag -> conditions.add(words.say("filter.lang", tag)));
        query.sought()
                .since()
                .map(calendar::moment)
                .ifPresent(since -> conditions.add(words.say("filter.since", since.words())));
        query.shown().limit().ifPresent(limit -> conditions.add(words.say("filter.limit", limit)));
        return conditions;
    }

    private static String withoutEmpty(String query) {
        return String.join(
                "&",
                Arrays.stream(query.split("&", -1))
                        .filter(pair -> !pair.isEmpty() && !pair.endsWith("="))
                        .toList());
    }
}
