package kiosque.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A merged feed for people: its entries by day, newest first.
///
/// @param home the river's own address, relative or not; what belongs to it begins with that
/// @param amongOthers whether the site has other merged feeds, in which the same entry may be
/// @param filter what was asked for, if not the whole is shown
/// @param live where a browser may ask whether something newer has come, of the page that shows the newest
public record RiverPage(
        Frame frame,
        String title,
        Optional<String> description,
        String home,
        List<HomePage.Subscription> subscriptions,
        boolean amongOthers,
        Optional<Filter> filter,
        List<Day> days,
        Optional<String> live,
        Way way) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv", "ckb");

    public RiverPage {
        subscriptions = List.copyOf(subscriptions);
        days = List.copyOf(days);
    }

    /// Which way a language is written.
    public static String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage())
                ? "rtl"
                : "ltr";
    }

    /// Where one goes on from a page.
    ///
    /// @param newer the page after this one
    /// @param older the page before this one
    public record Way(Optional<String> newer, Optional<String> older) {}

    /// What was asked for.
    ///
    /// @param words what was searched for, to go on from; empty if nothing was
    /// @param others the other conditions in words: `source : Le Temps`
    /// @param found how many were found so far
    /// @param more whether there are more of them
    public record Filter(String words, List<String> others, int found, boolean more) {

        public Filter {
            others = List.copyOf(others);
        }
    }

    /// The entries of one day.
    public record Day(String name, List<Item> items) {

        public Day {
            items = List.copyOf(items);
        }
    }

    /// One entry.
    ///
    /// @param id its id in the merged feed, for programs that read the page
    /// @param link the publisher's page; the story's where there is none
    /// @param story the page of its story
    /// @param headlines what others report of the same event
    public record Item(
            String id,
            Text text,
            String link,
            String story,
            Credit source,
            Moment published,
            Optional<String> picture,
            List<Retold> alsoAt,
            List<Retold> headlines) {

        public Item {
            alsoAt = List.copyOf(alsoAt);
            headlines = List.copyOf(headlines);
        }
    }

    /// What is to be read of an entry.
    ///
    /// @param teaser the beginning of its text, plain
    /// @param tongue the name of its language, where that is not the merged feed's
    /// @param topics what it is about, as its publisher says
    /// @param sought words to be marked
    public record Text(
            String title,
            String teaser,
            String language,
            Optional<String> tongue,
            List<String> topics,
            String sought) {

        public Text {
            topics = List.copyOf(topics);
        }
    }

    /// Somebody who tells a story.
    ///
    /// @param name the source's title
    /// @param link where: the entries of that source, or its telling
    /// @param title of its telling, if it is another
    public record Credit(String name, Optional<String> link, String title) {}

    /// The same story as another source tells it.
    public record Retold(Credit by, Moment at) {}
}
