package kiosque.web.page;

import kiosque.web.page.RiverPage.Credit;

import java.util.List;
import java.util.Optional;

/// One story, with everybody who tells it.
///
/// @param river the address of the merged feed's page
/// @param updated if it was really edited since
/// @param text sanitised HTML; empty for a headline only
public record StoryPage(
        Frame frame,
        String river,
        String riverTitle,
        String id,
        String title,
        String language,
        Optional<String> link,
        Credit source,
        List<String> authors,
        Moment published,
        Optional<Moment> updated,
        Optional<String> picture,
        String text,
        List<Media> media,
        List<Credit> alsoAt,
        List<Credit> related) {

    public StoryPage {
        authors = List.copyOf(authors);
        media = List.copyOf(media);
        alsoAt = List.copyOf(alsoAt);
        related = List.copyOf(related);
    }

    /// Something to listen to, to watch or to download.
    ///
    /// @param kind `audio`, `video`, or whatever else it is
    /// @param label its title, or the end of its address
    public record Media(String kind, String url, String label) {}
}
