package kiosque;

import kiosque.publish.Format;
import kiosque.publish.MergedFeedSettings;
import kiosque.publish.Publisher;
import kiosque.websub.Topics;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The documents of the public merged feeds, as topics of our hub.
final class FeedTopics implements Topics {

    private final Publisher publisher;
    private final Supplier<URI> publicUrl;

    /// A merged feed in one format.
    private record Topic(String slug, Format format) {}

    FeedTopics(Publisher publisher, Supplier<URI> publicUrl) {
        this.publisher = publisher;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<String> slugOf(String topic) {
        return topic(topic).map(Topic::slug);
    }

    @Override
    public Optional<Content> content(String topic) {
        return topic(topic)
                .flatMap(one -> publisher.document(one.slug(), one.format()))
                .map(document ->
                        new Content(
                                document.mediaType(),
                                Objects.requireNonNull(document.bodies().get("identity")).bytes()));
    }

    private Optional<Topic> topic(String url) {
        String start = publicUrl.get() + "/feeds/";
        int dot = url.lastIndexOf('.');
        if (!url.startsWith(start) || dot < start.length()) {
            return Optional.empty();
        }
        String slug = url.substring(start.length(), dot);
        boolean open =
                publisher.feeds().stream()
                        .filter(feed -> feed.tokens().isEmpty())
                        .map(MergedFeedSettings::slug)
                        .anyMatch(slug::equals);
        return Arrays.stream(Format.values())
                .filter(format -> open && format.extension().equals(url.substring(dot + 1)))
                .map(format -> new Topic(slug, format))
                .findFirst();
    }
}
