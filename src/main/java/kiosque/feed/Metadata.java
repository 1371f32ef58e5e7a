package kiosque.feed;

import java.util.List;
import java.util.Optional;

/// What an entry carries beside its texts and dates: one shape from the document that is read to the document that is written. A field that only has to arrive goes here.
///
/// @param links every link, in document order
/// @param comments the page for comments
/// @param source the feed that this entry says it was copied from
public record Metadata(
        Byline byline,
        List<Category> categories,
        List<Link> links,
        Media media,
        Optional<String> comments,
        Optional<FeedHead> source,
        List<Extension> extensions) {

    public static final Metadata NONE =
            new Metadata(
                    Byline.NONE,
                    List.of(),
                    List.of(),
                    Media.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    public Metadata {
        categories = List.copyOf(categories);
        links = List.copyOf(links);
        extensions = List.copyOf(extensions);
    }

    public Metadata with(Byline other) {
        return new Metadata(other, categories, links, media, comments, source, extensions);
    }

    public Metadata withCategories(List<Category> others) {
        return new Metadata(byline, others, links, media, comments, source, extensions);
    }

    public Metadata withLinks(List<Link> others) {
        return new Metadata(byline, categories, others, media, comments, source, extensions);
    }

    public Metadata with(Media other) {
        return new Metadata(byline, categories, links, other, comments, source, extensions);
    }

    public Metadata withComments(Optional<String> page) {
        return new Metadata(byline, categories, links, media, page, source, extensions);
    }

    public Metadata withSource(Optional<FeedHead> head) {
        return new Metadata(byline, categories, links, media, comments, head, extensions);
    }

    public Metadata withExtensions(List<Extension> others) {
        return new Metadata(byline, categories, links, media, comments, source, others);
    }
}
