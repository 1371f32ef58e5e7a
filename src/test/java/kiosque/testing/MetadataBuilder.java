package kiosque.testing;

import kiosque.feed.Byline;
import kiosque.feed.Category;
import kiosque.feed.Dates;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Media;
import kiosque.feed.Metadata;
import kiosque.feed.Person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What entries have in common, as they are read and as they are kept. What a test does not name is absent.
///
/// @param <B> the builder itself
public abstract class MetadataBuilder<B extends MetadataBuilder<B>> {

    private Optional<Instant> published = Optional.empty();
    private Optional<Instant> updated = Optional.empty();
    private final List<Person> authors = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private Optional<String> comments = Optional.empty();
    private Optional<FeedHead> source = Optional.empty();
    private final List<Extension> extensions = new ArrayList<>();

    protected abstract B self();

    protected final Dates dates() {
        return new Dates(published, updated);
    }

    protected final Metadata metadata() {
        return Metadata.NONE
                .with(new Byline(authors, List.of()))
                .withCategories(categories)
                .withLinks(links)
                .with(new Media(enclosures, images))
                .withComments(comments)
                .withSource(source)
                .withExtensions(extensions);
    }

    public B published(Optional<Instant> value) {
        published = value;
        return self();
    }

    public B published(Instant value) {
        return published(Optional.of(value));
    }

    public B updated(Instant value) {
        updated = Optional.of(value);
        return self();
    }

    public B authors(Person... further) {
        return authors(List.of(further));
    }

    public B authors(List<Person> further) {
        authors.addAll(further);
        return self();
    }

    public B categories(Category... further) {
        return categories(List.of(further));
    }

    public B categories(List<Category> further) {
        categories.addAll(further);
        return self();
    }

    public B links(Link... further) {
        return links(List.of(further));
    }

    public B links(List<Link> further) {
        links.addAll(further);
        return self();
    }

    public B enclosures(Enclosure... further) {
        return enclosures(List.of(further));
    }

    public B enclosures(List<Enclosure> further) {
        enclosures.addAll(further);
        return self();
    }

    public B images(Image... further) {
        return images(List.of(further));
    }

    public B images(List<Image> further) {
        images.addAll(further);
        return self();
    }

    public B extensions(Extension... further) {
        return extensions(List.of(further));
    }

    public B extensions(List<Extension> further) {
        extensions.addAll(further);
        return self();
    }

    public B comments(String value) {
        comments = Optional.of(value);
        return self();
    }

    public B source(FeedHead value) {
        source = Optional.of(value);
        return self();
    }
}
