package kiosque.web.river;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Image;
import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceCredit;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.publish.merged.Selection;
import kiosque.web.page.RiverPage.Credit;
import kiosque.web.page.RiverPage.Item;
import kiosque.web.page.RiverPage.Retold;
import kiosque.web.page.RiverPage.Text;
import kiosque.web.page.Teaser;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Typography;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Entries as pages show them.
///
/// @param home the river's address as seen from the page
public record Items(Selection selection, TimeWords calendar, String home) {
    private static final int TEASER = 240;
    private static final int HEADLINE = 100;
    private static final int MOST_TOPICS = 3;

    Item item(PublishedEntry published) {
        Entry entry = published.entry();
        String story = home + "/entries/" + published.ordinal();
        LocalDate day = calendar.date(published.placedAt());
        String language = entry.language().orElse(selection.feed().language());
        return new Item(
                published.id(),
                new Text(
                        Typography.tied(headline(published), language),
                        Typography.tied(teaser(entry), language),
                        language,
                        tongue(language),
                        topics(entry),
                        selection.query().sought().words().orElse("")),
                entry.link().filter(Items::isOfTheWeb).orElse(story),
                story,
                selection(published.source()),
                calendar.moment(published.published(), day),
                picture(entry),
                selection.stories().areApart()
                        ? List.of()
                        : tellings(published.alsoAt(), day, language),
                tellings(published.headlines(), day, language));
    }

    private Optional<String> tongue(String language) {
        String base = Locale.forLanguageTag(language).getLanguage();
        String usual = Locale.forLanguageTag(selection.feed().language()).getLanguage();
        return base.isEmpty() || base.equals(usual)
                ? Optional.empty()
                : Optional.of(
                        Locale.forLanguageTag(base).getDisplayLanguage(calendar.words().locale()));
    }

    /// The first few that are words: some publishers send numbers and addresses.
    private static List<String> topics(Entry entry) {
        return entry.metadata().categories().stream()
                .map(category -> category.label().orElse(category.term()).strip())
                .filter(topic -> topic.length() > 1 && topic.length() <= 30)
                .filter(topic -> topic.chars().anyMatch(Character::isLetter))
                .filter(topic -> !topic.contains("://"))
                .distinct()
                .limit(MOST_TOPICS)
                .toList();
    }

    /// Where an entry without a title is short, its headline has said all of it.
    private String teaser(Entry entry) {
        String teaser =
                selection.form() == Form.TITLE
                        ? ""
                        : Teaser.of(entry.summary().or(entry::content).orElse(""), TEASER);
        return entry.title().isBlank() && teaser.length() <= HEADLINE ? "" : teaser;
    }

    /// What leads to an entry: its title, else how its text begins, else who has it.
    static String headline(PublishedEntry published) {
        Entry entry = published.entry();
        if (!entry.title().isBlank()) {
            return entry.title();
        }
        String beginning = Teaser.of(entry.body(), HEADLINE);
        return beginning.isBlank() ? published.source().name() : beginning;
    }

    /// A source, called as the configuration calls it, with the address of all its entries in this merged feed.
    Credit selection(SourceCredit source) {
        String query = "?source=" + URLEncoder.encode(source.name(), UTF_8);
        return new Credit(source.name(), Optional.of(home + query), "");
    }

    private Credit telling(PublishedEntry.Copy copy, String language) {
        return new Credit(
                copy.source().name(),
                copy.link().filter(Items::isOfTheWeb),
                Typography.tied(calendar.words().titled(copy.title()), language));
    }

    /// What tells of one thing is of one language.
    private List<Retold> tellings(
            List<PublishedEntry.Copy> copies, LocalDate day, String language) {
        return copies.stream()
                .map(copy ->
                        new Retold(telling(copy, language), calendar.moment(copy.published(), day)))
                .toList();
    }

    /// The picture that stands for an entry: its own, else an attached one.
    static Optional<String> picture(Entry entry) {
        return entry.metadata().media().images().stream()
                .map(Image::url)
                .filter(Items::isOfTheWeb)
                .findFirst()
                .or(() ->
                        entry.metadata().media().enclosures().stream()
                                .filter(one -> one.type().orElse("").startsWith("image/"))
                                .map(Enclosure::url)
                                .filter(Items::isOfTheWeb)
                                .findFirst());
    }

    /// The last door: whatever came in, a page leads nowhere but to the web.
    public static boolean isOfTheWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
