package kiosque.web.river;

import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Person;
import kiosque.feed.PublishedEntry;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.web.cache.WebAddresses;
import kiosque.web.feed.FeedPath;
import kiosque.web.page.Frame;
import kiosque.web.page.Frame.Preview;
import kiosque.web.page.Marked;
import kiosque.web.page.RiverPage.Credit;
import kiosque.web.page.StoryPage;
import kiosque.web.page.StoryPage.Head;
import kiosque.web.page.StoryPage.Media;
import kiosque.web.page.StoryPage.Telling;
import kiosque.web.page.Teaser;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Typography;
import kiosque.web.page.Wording;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays out the page of one story.
record StoryPages(SiteSettings site, MergedFeedSettings feed, TimeWords calendar) {

    /// As much of a text as is shown where only an excerpt may be.
    private static final int EXCERPT = 600;

    /// As much as is shown where somebody passes the page's address on.
    private static final int PREVIEW = 200;

    StoryPage page(PublishedEntry story) {
        Entry entry = story.entry();
        String home = "../../" + feed.slug();
        String text = text(entry);
        return new StoryPage(
                frame(story),
                home,
                feed.title(),
                head(story),
                Items.picture(entry).filter(picture -> !text.contains("<img")),
                text,
                media(entry),
                tellings(story, story.alsoAt()),
                tellings(story, story.headlines()),
                tellings(story, story.related()));
    }

    private Head head(PublishedEntry story) {
        Entry entry = story.entry();
        String language = entry.language().orElse(feed.language());
        boolean edited = story.updated().isAfter(story.published());
        return new Head(
                story.id(),
                Typography.tied(Items.headline(story), language),
                language,
                entry.link().filter(Items::isOfTheWeb),
                new Credit(
                        story.source().name(), story.source().link().filter(Items::isOfTheWeb), ""),
                authors(entry),
                calendar.moment(story.published()),
                edited ? Optional.of(calendar.moment(story.updated())) : Optional.empty());
    }

    private List<Telling> tellings(PublishedEntry story, List<PublishedEntry.Copy> copies) {
        return copies.stream().map(copy -> telling(story, copy)).toList();
    }

    private Telling telling(PublishedEntry story, PublishedEntry.Copy copy) {
        Wording words = calendar.words();
        Duration later = Duration.between(story.published(), copy.published());
        return new Telling(
                copy.source().name(),
                copy.link().filter(Items::isOfTheWeb),
                copy.title().isBlank()
                        ? List.of(new Marked.Span(words.titled(""), false))
                        : Marked.unlike(
                                tied(copy.title(), story), tied(story.entry().title(), story)),
                calendar.moment(copy.published()),
                later.abs().toMinutes() == 0
                        ? Optional.empty()
                        : Optional.of(
                                words.say(
                                        later.isNegative() ? "telling.earlier" : "telling.later",
                                        calendar.roughly(later.abs()))),
                copy.reason()
                        .map(reason ->
                                words.say("reason." + reason.name().toLowerCase(Locale.ROOT))));
    }

    private String tied(String title, PublishedEntry story) {
        return Typography.tied(title, story.entry().language().orElse(feed.language()));
    }

    private Frame frame(PublishedEntry story) {
        var address = new FeedPath.Story(feed.slug(), story.ordinal());
        boolean open = feed.isPublic();
        return new Frame(
                calendar.words(),
                Items.headline(story),
                site.title(),
                WebAddresses.root(site),
                open ? WebAddresses.alternates(site, List.of(feed), "") : List.of(),
                open ? Optional.of(site.publicUrl() + address.path()) : Optional.empty(),
                open
                        ? Optional.of(
                                new Preview(
                                        "article",
                                        Teaser.of(story.entry().summary().orElse(""), PREVIEW),
                                        Items.picture(story.entry())))
                        : Optional.empty());
    }

    /// Sanitised HTML as it was stored, or as much of it as the merged feed gives away.
    private String text(Entry entry) {
        return switch (feed.coverage().content()) {
            case FULL -> entry.body();
            case EXCERPT ->
                    paragraph(Teaser.of(entry.summary().or(entry::content).orElse(""), EXCERPT));
            case TITLE -> "";
        };
    }

    private static String paragraph(String plain) {
        return plain.isEmpty()
                ? ""
                : "<p>"
                        + plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                        + "</p>";
    }

    private static List<String> authors(Entry entry) {
        return entry.metadata().byline().authors().stream()
                .map(Person::name)
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static List<Media> media(Entry entry) {
        return entry.metadata().media().enclosures().stream()
                .filter(enclosure -> Items.isOfTheWeb(enclosure.url()))
                .filter(enclosure -> !enclosure.type().orElse("").startsWith("image/"))
                .map(StoryPages::medium)
                .toList();
    }

    private static Media medium(Enclosure enclosure) {
        String kind = enclosure.type().orElse("").split("/", 2)[0];
        String path = enclosure.url().split("[?#]", 2)[0];
        String label =
                Stream.of(enclosure.title().orElse(""), path.substring(path.lastIndexOf('/') + 1))
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(enclosure.url());
        return new Media(kind, enclosure.url(), label);
    }
}
