package kiosque.web.page;

import kiosque.web.page.Marked.Span;
import kiosque.web.page.RiverPage.Credit;

import java.util.List;
import java.util.Optional;

/// One story, with everybody who tells it.
///
/// @param river the address of the merged feed's page
/// @param text sanitised HTML; empty for a headline only
public record StoryPage(
        Frame frame,
        String river,
        String riverTitle,
        Head head,
        Optional<String> picture,
        String text,
        List<Media> media,
        List<Telling> alsoAt,
        List<Telling> headlines,
        List<Telling> related) {

    public StoryPage {
        media = List.copyOf(media);
        alsoAt = List.copyOf(alsoAt);
        headlines = List.copyOf(headlines);
        related = List.copyOf(related);
    }

    /// What stands above its text.
    ///
    /// @param updated if it was really edited since
    public record Head(
            String id,
            String title,
            String language,
            Optional<String> link,
            Credit source,
            List<String> authors,
            Moment published,
            Optional<Moment> updated) {

        public Head {
            authors = List.copyOf(authors);
        }
    }

    /// The story as somebody else tells it, or another of the same affair.
    ///
    /// @param title with what the story's own title does not say marked
    /// @param apart how much earlier or later it came; empty for the same minute
    /// @param why it stands here; empty where nobody has noted it
    public record Telling(
            String name,
            Optional<String> link,
            List<Span> title,
            Moment published,
            Optional<String> apart,
            Optional<String> why) {

        public Telling {
            title = List.copyOf(title);
        }

        /// Whether its title says what the page's does not.
        public boolean differs() {
            return title.stream().anyMatch(Span::hit);
        }
    }

    /// Something to listen to, to watch or to download.
    ///
    /// @param kind `audio`, `video`, or whatever else it is
    /// @param label its title, or the end of its address
    public record Media(String kind, String url, String label) {}
}
