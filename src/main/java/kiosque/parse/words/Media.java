package kiosque.parse.words;

import kiosque.feed.Enclosure;
import kiosque.feed.Image;
import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Element;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads Media RSS, iTunes' pictures and Atom's enclosure links. A `media:content` that is a picture is an image, any other is an enclosure.
final class Media {

    private static final Set<String> PICTURES = Set.of("image", "thumbnail");

    private final Scope scope;

    Media(Scope scope) {
        this.scope = scope;
    }

    /// Attached media beside RSS's own enclosures.
    List<Enclosure> enclosures(Element entry, List<Enclosure> own) {
        Set<String> urls = new HashSet<>();
        Optional<Duration> duration =
                Elements.text(entry, KnownNamespace.ITUNES, "duration").flatMap(Numbers::duration);
        List<Enclosure> all = new ArrayList<>();
        Stream.concat(
                        own.stream(),
                        contents(entry)
                                .filter(content -> !isPicture(content))
                                .flatMap(this::enclosure))
                .filter(enclosure -> all.size() < Limits.PARTS && urls.add(enclosure.url()))
                .map(enclosure -> all.isEmpty() ? lasting(enclosure, duration) : enclosure)
                .forEachOrdered(all::add);
        return all;
    }

    /// Pictures that stand for the entry, best first: the ones that say how large they are as they say it.
    List<Image> images(Element entry) {
        Set<String> urls = new HashSet<>();
        List<Image> images = new ArrayList<>();
        Stream.of(
                        contents(entry)
                                .filter(Media::isPicture)
                                .flatMap(content -> image(content, "url")),
                        thumbnails(entry).flatMap(thumbnail -> image(thumbnail, "url")),
                        children(entry, KnownNamespace.ITUNES, "image").flatMap(this::pictureOf),
                        children(entry, KnownNamespace.GOOGLEPLAY, "image")
                                .flatMap(this::pictureOf),
                        entry.getChildren().stream()
                                .filter(Media::isImageLink)
                                .flatMap(link -> image(link, "href")),
                        entry.getChildren("image", entry.getNamespace()).stream()
                                .flatMap(this::pictureOf))
                .flatMap(stream -> stream)
                .filter(image -> images.size() < Limits.PARTS && urls.add(image.url()))
                .forEachOrdered(images::add);
        return images;
    }

    /// An `image` element in any of its spellings: `href`, `url`, a child `url`, or the URL as text.
    Stream<Image> pictureOf(Element image) {
        Optional<String> url =
                Elements.attribute(image, "href")
                        .or(() -> Elements.attribute(image, "url"))
                        .or(() -> Elements.text(image, image.getNamespaceURI(), "url"))
                        .or(() ->
                                Optional.of(Elements.ownText(image)).filter(Reference::hasScheme));
        return url.map(found -> Image.of(scope.resolve(image, found))).stream();
    }

    private static Stream<Element> contents(Element entry) {
        return grouped(entry).flatMap(parent -> children(parent, KnownNamespace.MEDIA, "content"));
    }

    private static Stream<Element> thumbnails(Element entry) {
        return Stream.concat(grouped(entry), contents(entry))
                .flatMap(parent -> children(parent, KnownNamespace.MEDIA, "thumbnail"));
    }

    private static Stream<Element> grouped(Element entry) {
        return Stream.concat(Stream.of(entry), children(entry, KnownNamespace.MEDIA, "group"));
    }

    private static Stream<Element> children(Element parent, String namespace, String name) {
        return Elements.all(parent, namespace, name).limit(Limits.PARTS * 4L);
    }

    private static boolean isPicture(Element content) {
        Optional<String> type = Elements.attribute(content, "type");
        return Elements.attribute(content, "medium")
                        .map(medium -> medium.equalsIgnoreCase("image"))
                        .orElse(false)
                || type.map(value -> value.startsWith("image/")).orElse(false);
    }

    private static boolean isImageLink(Element child) {
        return child.getName().equals("link")
                && Elements.attribute(child, "rel").filter(PICTURES::contains).isPresent();
    }

    private Stream<Image> image(Element element, String attribute) {
        return Elements.attribute(element, attribute)
                .map(url ->
                        new Image(
                                scope.resolve(element, url),
                                Elements.attribute(element, "width").flatMap(Numbers::pixels),
                                Elements.attribute(element, "height").flatMap(Numbers::pixels)))
                .stream();
    }

    private Stream<Enclosure> enclosure(Element content) {
        return Elements.attribute(content, "url")
                .map(url ->
                        new Enclosure(
                                scope.resolve(content, url),
                                Elements.attribute(content, "type"),
                                Elements.attribute(content, "fileSize").flatMap(Numbers::size),
                                Elements.attribute(content, "duration").flatMap(Numbers::duration),
                                Elements.text(content, KnownNamespace.MEDIA, "title")))
                .stream();
    }

    private static Enclosure lasting(Enclosure enclosure, Optional<Duration> duration) {
        return new Enclosure(
                enclosure.url(),
                enclosure.type(),
                enclosure.length(),
                enclosure.duration().or(() -> duration),
                enclosure.title());
    }
}
