package kiosque.web.page;

import java.util.List;
import java.util.Optional;

/// `/`: the merged feeds that there are.
public record HomePage(Frame frame, List<FeedPreview> previews) {

    public HomePage {
        previews = List.copyOf(previews);
    }

    /// One merged feed.
    ///
    /// @param page its river
    /// @param newest its latest headlines
    public record FeedPreview(
            String title,
            Optional<String> description,
            String language,
            String page,
            List<Subscription> subscriptions,
            List<Headline> newest) {

        public FeedPreview {
            subscriptions = List.copyOf(subscriptions);
            newest = List.copyOf(newest);
        }
    }

    /// An address to put into a reader.
    public record Subscription(String format, String url) {}

    /// A headline and where it leads.
    ///
    /// @param story the page of its story
    public record Headline(String title, String story, String source, Moment published) {}
}
