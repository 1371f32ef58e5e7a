package kiosque.parse.words;

import kiosque.feed.Enclosure;
import kiosque.feed.Link;
import kiosque.parse.xml.KnownNamespace;
import kiosque.text.MediaType;
import kiosque.text.Reference;
import kiosque.text.WrittenAddress;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads links, absolute and in document order: Atom's, RSS's, licences.
record LinkReader(Scope scope) {

    private static final String PAGE = "alternate";
    private static final List<String> ADDRESSES = List.of("url", "href", "src", "link");
    private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

    /// Every link among the element's children.
    List<Link> links(Element element) {
        List<Link> links = new ArrayList<>();
        for (Element child : Elements.children(element)) {
            if (links.size() < Limits.PARTS) {
                link(child).ifPresent(links::add);
            }
        }
        return links;
    }

    /// What Atom's `rel=enclosure` attaches.
    List<Enclosure> enclosures(Element element) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (Element child : Elements.children(element)) {
            if (child.getName().equals("link")
                    && isOwn(child)
                    && relation(child).equals("enclosure")
                    && enclosures.size() < Limits.PARTS) {
                address(child, "href").map(url -> enclosure(child, url)).ifPresent(enclosures::add);
            }
        }
        return enclosures;
    }

    private Optional<Link> link(Element child) {
        return switch (child.getName()) {
            case "link" -> linkElement(child);
            case "license" -> license(child);
            case "origLink" -> original(child);
            default -> Optional.empty();
        };
    }

    private Optional<Link> linkElement(Element child) {
        if (!isOwn(child)) {
            return Optional.empty();
        }
        return address(child, "href")
                .filter(WrittenAddress::isSaid)
                .or(() -> base(child))
                .map(url ->
                        new Link(
                                scope.resolve(child, url),
                                relation(child),
                                Elements.attribute(child, "type").map(LinkReader::small),
                                Elements.attribute(child, "title"),
                                Elements.attribute(child, "hreflang")));
    }

    /// An empty reference is the base itself (RFC 3986, section 4.4), which is the page where that is what `xml:base` is given for.
    private Optional<String> base(Element link) {
        Element parent = link.getParentElement();
        boolean own =
                parent != null && parent.getAttribute("base", Namespace.XML_NAMESPACE) != null;
        return own && link.getAttribute("href") != null && relation(link).equals(PAGE)
                ? scope.base(link)
                : Optional.empty();
    }

    /// The page itself, where a link leads past a counter of clicks.
    private static Optional<Link> original(Element child) {
        String url = Elements.ownText(child);
        boolean known =
                child.getNamespaceURI().equals(KnownNamespace.FEEDBURNER)
                        || child.getNamespaceURI().equals(KnownNamespace.PHEEDO);
        return known && !Reference.scheme(url).isEmpty()
                ? Optional.of(Link.of("canonical", url))
                : Optional.empty();
    }

    private Optional<Link> license(Element child) {
        Optional<String> url =
                Optional.ofNullable(
                                child.getAttributeValue(
                                        "resource", Namespace.getNamespace(KnownNamespace.RDF)))
                        .or(() -> Optional.of(Elements.ownText(child)))
                        .filter(it -> !Reference.scheme(it).isEmpty());
        boolean known =
                child.getNamespaceURI().equals(KnownNamespace.CREATIVE_COMMONS)
                        || child.getNamespaceURI().equals(KnownNamespace.CC);
        return known ? url.map(found -> Link.of("license", found)) : Optional.empty();
    }

    /// Whether it is a link of the feed's own format, or Atom's in another.
    private static boolean isOwn(Element child) {
        String namespace = child.getNamespaceURI();
        Element parent = child.getParentElement();
        return namespace.equals(KnownNamespace.ATOM)
                || namespace.equals(KnownNamespace.ATOM03)
                || parent != null && namespace.equals(parent.getNamespaceURI());
    }

    /// Of several, as HTML has them, the page's.
    private static String relation(Element child) {
        String relation = small(Elements.attribute(child, "rel").orElse(PAGE));
        if (relation.indexOf(' ') >= 0) {
            List<String> several = List.of(relation.split("\\s+", -1));
            return several.contains(PAGE) ? PAGE : several.getFirst();
        }
        return relation.startsWith(REGISTRY) ? relation.substring(REGISTRY.length()) : relation;
    }

    private static String small(String token) {
        return token.toLowerCase(Locale.ROOT);
    }

    /// The address in an attribute, in a child of that name, as text, or in an anchor; under its own name before what other formats call it.
    Optional<String> address(Element element, String name) {
        return named(element, name)
                .or(() ->
                        names(name)
                                .flatMap(it ->
                                        Elements.text(element, element.getNamespaceURI(), it)
                                                .stream())
                                .findFirst())
                .or(() -> Optional.of(Elements.ownText(element)).filter(text -> !text.isEmpty()))
                .or(() ->
                        Elements.children(element).stream()
                                .flatMap(child -> named(child, name).stream())
                                .findFirst());
    }

    /// The address in an attribute.
    static Optional<String> named(Element element, String name) {
        return names(name).flatMap(it -> Elements.attribute(element, it).stream()).findFirst();
    }

    private static Stream<String> names(String first) {
        return Stream.concat(Stream.of(first), ADDRESSES.stream());
    }

    Enclosure enclosure(Element element, String address) {
        String url = scope.resolve(element, address);
        return new Enclosure(
                url,
                MediaType.of(Elements.attribute(element, "type"), url),
                Elements.attribute(element, "length").flatMap(Numbers::size),
                Optional.empty(),
                Elements.attribute(element, "title"));
    }
}
