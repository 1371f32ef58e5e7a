package kiosque.websub;

import kiosque.publish.Publisher;
import kiosque.publish.merged.Addresses;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The documents of the merged feeds, as topics of our hub: at the addresses that they call `self`, tokens included.
public record FeedTopics(Publisher publisher, Supplier<URI> publicUrl) implements Topics {

    private static final Pattern PATH =
            Pattern.compile("(?:/t/([^/?#]+))?/feeds/([^/.?#]+)\\.([a-z]+)");

    /// A merged feed in one format.
    private record Topic(FeedKey feed, Format format) {}

    @Override
    public Optional<String> slugOf(String topic) {
        return topic(topic).map(one -> one.feed().slug());
    }

    @Override
    public Optional<Content> content(String topic) {
        return topic(topic)
                .flatMap(one -> publisher.issue(one.feed(), one.format()))
                .map(issue ->
                        new Content(
                                issue.document().mediaType(),
                                Objects.requireNonNull(issue.document().bodies().get("identity"))
                                        .bytes(),
                                issue.version()));
    }

    @Override
    public List<String> addresses(String slug) {
        Addresses addresses = publisher.addresses();
        return publisher.feeds().stream()
                .filter(feed -> feed.slug().equals(slug) && feed.isPublic())
                .flatMap(feed ->
                        Arrays.stream(Format.values())
                                .map(format -> addresses.feed(feed.slug()).in(format)))
                .toList();
    }

    private Optional<Topic> topic(String url) {
        String start = publicUrl.get().toString();
        if (!url.startsWith(start)) {
            return Optional.empty();
        }
        Matcher path = PATH.matcher(url.substring(start.length()));
        if (!path.matches()) {
            return Optional.empty();
        }
        Optional<String> token = Optional.ofNullable(path.group(1));
        return publisher.feeds().stream()
                .filter(feed -> isCalled(feed, path.group(2)))
                .filter(feed -> opens(feed, token))
                .flatMap(feed ->
                        Arrays.stream(Format.values())
                                .filter(format -> format.extension().equals(path.group(3)))
                                .map(format -> new Topic(new FeedKey(feed.slug(), token), format)))
                .findFirst();
    }

    /// Whoever subscribed under an earlier slug is still told.
    private static boolean isCalled(MergedFeedSettings feed, String slug) {
        return feed.slug().equals(slug)
                || feed.formerly().stream().anyMatch(one -> one.slug().equals(slug));
    }

    private static boolean opens(MergedFeedSettings feed, Optional<String> token) {
        return feed.isPublic() ? token.isEmpty() : feed.isOpenedBy(token);
    }
}
