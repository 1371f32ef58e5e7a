package kiosque.parse.words;

import module java.base;

import kiosque.feed.Enclosure;
import kiosque.feed.Image;
import kiosque.feed.Media;
import kiosque.parse.xml.KnownNamespace;
import kiosque.text.MediaType;
import kiosque.text.Reference;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Reads Media RSS, iTunes' pictures and Atom's enclosure links. A `media:content` that is a picture is an image, any other is an enclosure.
record MediaReader(Scope scope) {

    private static final Set<String> PODCASTS =
            Set.of(KnownNamespace.ITUNES, KnownNamespace.GOOGLEPLAY);
    private static final Set<String> WORDS = Set.of("description", "summary", "content", "encoded");
    private static final int TINY = 200;
    private static final Set<String> PICTURES = Set.of("image", "thumbnail");

    /// Attached media beside the format's own enclosures, and pictures.
    Media of(Element entry, List<Enclosure> own) {
        List<Element> groups = grouped(entry);
        List<Element> contents = media(groups, "content");
        return new Media(enclosures(entry, contents, own), images(entry, groups, contents));
    }

    /// Pictures that stand for the feed or the entry.
    List<Image> images(Element element) {
        List<Element> groups = grouped(element);
        return images(element, groups, media(groups, "content"));
    }

    private List<Enclosure> enclosures(Element entry, List<Element> contents, List<Enclosure> own) {
        Set<String> urls = new HashSet<>();
        Optional<Duration> duration =
                Elements.text(entry, KnownNamespace.ITUNES, "duration").flatMap(Numbers::duration);
        List<Enclosure> all = new ArrayList<>();
        List<Enclosure> found = new ArrayList<>(own);
        for (Element content : contents) {
            if (!isPicture(content) && !isFlash(content)) {
                enclosure(content).ifPresent(found::add);
            }
        }
        for (Enclosure enclosure : found) {
            if (all.size() < Limits.PARTS && urls.add(enclosure.url())) {
                all.add(all.isEmpty() ? lasting(enclosure, duration) : enclosure);
            }
        }
        return all;
    }

    /// Best first: Media RSS's, iTunes', links, the entry's own.
    private List<Image> images(Element entry, List<Element> groups, List<Element> contents) {
        List<Element> best = new ArrayList<>(contents);
        best.removeIf(content -> !isPicture(content));
        best.sort(Comparator.comparing(MediaReader::width).reversed());
        List<Image> found = new ArrayList<>();
        best.forEach(content -> image(content).ifPresent(found::add));
        for (List<Element> parents : List.of(groups, contents)) {
            media(parents, "thumbnail")
                    .forEach(thumbnail -> image(thumbnail).ifPresent(found::add));
        }
        List<Element> children = Elements.children(entry);
        for (Element child : children) {
            if (PODCASTS.contains(child.getNamespaceURI()) && child.getName().equals("image")) {
                pictureOf(child).ifPresent(found::add);
            }
        }
        for (Element child : children) {
            if (child.getName().equals("link") && isImageLink(child)) {
                image(child).ifPresent(found::add);
            } else if (PICTURES.contains(child.getName())
                    && child.getNamespace().equals(entry.getNamespace())) {
                pictureOf(child).ifPresent(found::add);
            }
        }
        return distinct(leadingFirst(found));
    }

    /// A tiny picture stands for nothing where there is a wider one: some list all sizes of one, the smallest first.
    private static List<Image> leadingFirst(List<Image> found) {
        Comparator<Image> byWidth = Comparator.comparing(image -> image.width().orElse(0));
        boolean tiny =
                !found.isEmpty() && found.getFirst().width().filter(it -> it <= TINY).isPresent();
        if (tiny) {
            Image widest = found.stream().max(byWidth).orElseThrow();
            if (widest.width().orElse(0) > TINY) {
                found.remove(widest);
                found.addFirst(widest);
            }
        }
        return found;
    }

    /// Of one picture in several sizes the largest comes first; others stay in their order.
    private static int width(Element content) {
        boolean alternative =
                content.getParentElement() != null
                        && content.getParentElement().getName().equals("group");
        return alternative
                ? Elements.attribute(content, "width").flatMap(Numbers::pixels).orElse(0)
                : 0;
    }

    private static List<Image> distinct(List<Image> found) {
        Set<String> urls = new HashSet<>();
        return found.stream().filter(image -> urls.add(image.url())).limit(Limits.PARTS).toList();
    }

    /// An `image` element in any of its spellings: `href`, `url`, a child `url`, or the URL as text.
    private Optional<Image> pictureOf(Element image) {
        return LinkReader.named(image, "href")
                .or(() -> Elements.text(image, image.getNamespaceURI(), "url"))
                .or(() -> address(image))
                .map(found -> Image.of(scope.resolve(image, found)));
    }

    /// In an attribute, or as text, which may be words about it.
    private static Optional<String> address(Element media) {
        return LinkReader.named(media, "url")
                .or(() ->
                        Optional.of(Elements.ownText(media))
                                .filter(it -> !Reference.scheme(it).isEmpty()));
    }

    /// The entry, and what gathers media in it.
    private static List<Element> grouped(Element entry) {
        List<Element> grouped = new ArrayList<>(List.of(entry));
        grouped.addAll(media(grouped, "group"));
        return grouped;
    }

    /// What may hold words about the entry: itself, what gathers media in it, and what plays; a picture's words are the picture's.
    static Stream<Element> speaking(Element entry) {
        List<Element> groups = grouped(entry);
        return Stream.concat(
                groups.stream(),
                media(groups, "content").stream().filter(content -> !isPicture(content)));
    }

    private static List<Element> media(List<Element> parents, String name) {
        List<Element> media = new ArrayList<>();
        for (Element parent : parents) {
            List<Element> all = Elements.all(parent, KnownNamespace.MEDIA, name);
            media.addAll(all.subList(0, Math.min(all.size(), Limits.PARTS * 4)));
        }
        return media;
    }

    /// By its medium, its type, its name; one that has none of these but a size or words about it is a picture too: what plays says so. One without an address shows nothing.
    static boolean isPicture(Element content) {
        Optional<String> medium = Elements.attribute(content, "medium");
        if (medium.isPresent()) {
            return medium.get().equalsIgnoreCase("image");
        }
        Optional<String> type =
                address(content)
                        .flatMap(url -> MediaType.of(Elements.attribute(content, "type"), url))
                        .or(() -> Elements.attribute(content, "type"));
        return type.map(value -> value.startsWith("image/"))
                .orElseGet(() ->
                        address(content).isPresent()
                                && Elements.attribute(content, "duration").isEmpty()
                                && (Elements.attribute(content, "width").isPresent()
                                        || description(content).isPresent()));
    }

    /// YouTube still names a player that nothing can run any more.
    private static boolean isFlash(Element content) {
        return Elements.attribute(content, "type")
                .filter("application/x-shockwave-flash"::equalsIgnoreCase)
                .isPresent();
    }

    private static boolean isImageLink(Element child) {
        return Elements.attribute(child, "rel")
                .filter(rel -> PICTURES.contains(rel.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private Optional<Image> image(Element element) {
        return address(element)
                .map(url -> scope.resolve(element, url))
                .map(url ->
                        new Image(
                                url,
                                Elements.attribute(element, "width").flatMap(Numbers::pixels),
                                Elements.attribute(element, "height").flatMap(Numbers::pixels),
                                MediaType.of(Elements.attribute(element, "type"), url),
                                Elements.attribute(element, "fileSize").flatMap(Numbers::size),
                                description(element).or(() -> caption(element)),
                                credit(element)));
    }

    /// What a picture shows, in plain words.
    private static Optional<String> description(Element content) {
        return Elements.text(content, KnownNamespace.MEDIA, "description")
                .or(() -> Elements.text(content, KnownNamespace.MEDIA, "title"))
                .map(PlainNames::plain);
    }

    /// Words that stand beside an entry's only picture are the picture's, if the entry has words of its own.
    private static Optional<String> caption(Element picture) {
        Element entry = picture.getParentElement();
        boolean alone =
                entry != null
                        && picture.getName().equals("content")
                        && Elements.all(entry, KnownNamespace.MEDIA, "content").size() == 1
                        && Elements.children(entry).stream()
                                .filter(child ->
                                        !child.getNamespaceURI().equals(KnownNamespace.MEDIA))
                                .anyMatch(child -> WORDS.contains(child.getName()));
        return alone ? description(entry) : Optional.empty();
    }

    /// Whom a picture is owed to, all of them: said in it, or around it of all that is there (Media RSS 1.5.1, optional elements).
    private static Optional<String> credit(Element picture) {
        return Stream.iterate(picture, Objects::nonNull, MediaReader::around)
                .flatMap(at -> Stream.of(names(at, "credit"), names(at, "copyright")))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private static @Nullable Element around(Element media) {
        return Set.of("content", "group").contains(media.getName())
                ? media.getParentElement()
                : null;
    }

    private static String names(Element media, String element) {
        return Elements.all(media, KnownNamespace.MEDIA, element).stream()
                .limit(Limits.PARTS)
                .map(Elements::ownText)
                .map(PlainNames::plain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<Enclosure> enclosure(Element content) {
        return address(content)
                .map(url -> scope.resolve(content, url))
                .map(url ->
                        new Enclosure(
                                url,
                                MediaType.of(Elements.attribute(content, "type"), url),
                                Elements.attribute(content, "fileSize").flatMap(Numbers::size),
                                Elements.attribute(content, "duration").flatMap(Numbers::duration),
                                Elements.text(content, KnownNamespace.MEDIA, "title")));
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
