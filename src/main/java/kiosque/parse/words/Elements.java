package kiosque.parse.words;

import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds children, and the text in them.
final class Elements {

    private Elements() {}

    /// The first child of that name that says something.
    static Optional<Element> first(Element parent, String namespace, String name) {
        return all(parent, namespace, name).filter(Elements::says).findFirst();
    }

    static Stream<Element> all(Element parent, String namespace, String name) {
        return parent.getChildren().stream()
                .filter(child ->
                        child.getName().equals(name) && child.getNamespaceURI().equals(namespace));
    }

    /// The trimmed text of the first child of that name that has one.
    static Optional<String> text(Element parent, String namespace, String name) {
        return all(parent, namespace, name)
                .map(Elements::ownText)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// The element's own text, without that of elements in it, trimmed.
    static String ownText(Element element) {
        List<Content> contents = element.getContent();
        if (contents.size() == 1 && contents.getFirst() instanceof Text only) {
            return only.getText().strip();
        }
        StringBuilder text = new StringBuilder();
        for (Content content : contents) {
            if (content instanceof Text part) {
                text.append(part.getText());
            }
        }
        return text.toString().strip();
    }

    static Optional<String> attribute(Element element, String name) {
        return Optional.ofNullable(element.getAttributeValue(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static boolean says(Element element) {
        return element.getContentSize() > 0
                && (!element.getChildren().isEmpty() || !ownText(element).isEmpty());
    }
}
