package kiosque.parse.words;

import kiosque.feed.Category;
import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Element;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads what an entry or a feed is filed under, wherever it says so: RSS and Atom `category`, `dc:subject`, `media:category`, iTunes' nested
/// categories and keywords. Each term once.
final class Categories {

    static List<Category> of(Element element) {
        Set<String> terms = new LinkedHashSet<>();
        List<Category> categories = new ArrayList<>();
        for (Element child : Elements.children(element)) {
            read(child)
                    .filter(category -> terms.size() < Limits.PARTS && terms.add(category.term()))
                    .forEach(categories::add);
        }
        return categories;
    }

    private static Stream<Category> read(Element child) {
        String namespace = child.getNamespaceURI();
        return switch (child.getName()) {
            case "category" ->
                    switch (namespace) {
                        case KnownNamespace.ITUNES, KnownNamespace.GOOGLEPLAY -> nested(child);
                        case KnownNamespace.MEDIA -> one(child, "scheme");
                        case KnownNamespace.ATOM, KnownNamespace.ATOM03 -> atom(child);
                        default ->
                                child.getAttribute("term") == null
                                        ? one(child, "domain")
                                        : atom(child);
                    };
            case "subject" -> namespace.equals(KnownNamespace.DC) ? subject(child) : Stream.of();
            case "keywords" -> keywords(child);
            default -> Stream.of();
        };
    }

    private static Stream<Category> one(Element child, String scheme) {
        String term = Elements.ownText(child);
        return term.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new Category(
                                term,
                                Elements.attribute(child, scheme),
                                Elements.attribute(child, "label")));
    }

    private static Stream<Category> atom(Element child) {
        Optional<String> term =
                Elements.attribute(child, "term").or(() -> Elements.attribute(child, "label"));
        return term.map(value ->
                        Stream.of(
                                new Category(
                                        value,
                                        Elements.attribute(child, "scheme"),
                                        Elements.attribute(child, "label"))))
                .orElseGet(() -> one(child, "scheme"));
    }

    private static Stream<Category> nested(Element child) {
        Stream<Category> own = Elements.attribute(child, "text").stream().map(Category::of);
        return Stream.concat(
                own,
                Elements.children(child).stream()
                        .filter(inner -> inner.getName().equals("category"))
                        .flatMap(Categories::nested));
    }

    /// A subject may be an RDF description with values (Dublin Core in RSS 1.0).
    private static Stream<Category> subject(Element child) {
        if (!Elements.hasChildren(child)) {
            return one(child, "scheme");
        }
        return Elements.children(child).stream()
                .flatMap(description ->
                        Elements.all(description, KnownNamespace.RDF, "value").stream())
                .flatMap(value -> one(value, "scheme"));
    }

    private static Stream<Category> keywords(Element child) {
        String namespace = child.getNamespaceURI();
        if (!namespace.equals(KnownNamespace.ITUNES) && !namespace.equals(KnownNamespace.MEDIA)) {
            return Stream.of();
        }
        return Stream.of(Elements.ownText(child).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Category::of);
    }
}
