package kiosque.parse.words;

import kiosque.feed.Extension;
import kiosque.parse.xml.KnownNamespace;
import kiosque.text.Beginning;

import org.jdom2.Attribute;
import org.jdom2.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps the elements of known extensions that no word of ours covers, so that a merged feed can carry them on.
final class ExtensionReader {

    private static final int DEEPEST = 4;
    private static final int LONGEST = 10_000;

    private static final Set<String> KEPT =
            Set.of(
                    KnownNamespace.ITUNES,
                    KnownNamespace.PODCAST,
                    KnownNamespace.GOOGLEPLAY,
                    KnownNamespace.PSC,
                    KnownNamespace.MEDIA,
                    KnownNamespace.GEORSS,
                    KnownNamespace.GEO,
                    KnownNamespace.GML,
                    KnownNamespace.SLASH,
                    KnownNamespace.THREAD,
                    KnownNamespace.WFW,
                    KnownNamespace.FEEDBURNER,
                    KnownNamespace.CREATIVE_COMMONS,
                    KnownNamespace.CC,
                    KnownNamespace.DCTERMS);

    /// What has a word of ours, by namespace and name.
    private static final Set<String> COVERED =
            Set.of(
                    KnownNamespace.ITUNES + "author",
                    KnownNamespace.ITUNES + "image",
                    KnownNamespace.ITUNES + "category",
                    KnownNamespace.ITUNES + "keywords",
                    KnownNamespace.ITUNES + "link",
                    KnownNamespace.GOOGLEPLAY + "image",
                    KnownNamespace.GOOGLEPLAY + "author",
                    KnownNamespace.MEDIA + "thumbnail",
                    KnownNamespace.MEDIA + "category",
                    KnownNamespace.MEDIA + "keywords",
                    KnownNamespace.MEDIA + "content",
                    KnownNamespace.DCTERMS + "created",
                    KnownNamespace.DCTERMS + "issued",
                    KnownNamespace.DCTERMS + "modified");

    static List<Extension> of(Element entry) {
        List<Extension> extensions = new ArrayList<>();
        for (Element child : Elements.children(entry)) {
            if (KEPT.contains(child.getNamespaceURI())
                    && !COVERED.contains(child.getNamespaceURI() + child.getName())
                    && extensions.size() < Limits.PARTS) {
                extensions.add(extension(child, 1));
            }
        }
        return extensions;
    }

    private static Extension extension(Element element, int depth) {
        List<Extension> children = new ArrayList<>();
        if (depth < DEEPEST) {
            Elements.children(element).stream()
                    .filter(child -> KEPT.contains(child.getNamespaceURI()))
                    .limit(Limits.PARTS)
                    .forEach(child -> children.add(extension(child, depth + 1)));
        }
        return new Extension(
                element.getNamespaceURI(),
                element.getName(),
                attributes(element),
                Beginning.of(Elements.ownText(element), LONGEST),
                children);
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getNamespaceURI().isEmpty() && attributes.size() < Limits.PARTS) {
                attributes.put(attribute.getName(), Beginning.of(attribute.getValue(), LONGEST));
            }
        }
        return attributes;
    }
}
