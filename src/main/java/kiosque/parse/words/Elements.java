package kiosque.parse.words;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds children, and the text in them.
final class Elements {

    /// The name of an element and its namespace: empty where it is that of the element around it.
    record Named(String namespace, String name) {

        /// In the format's own namespace.
        static Named own(String name) {
            return new Named("", name);
        }

        private String namespaceIn(Element parent) {
            return namespace.isEmpty() ? parent.getNamespaceURI() : namespace;
        }
    }

    static Optional<Element> first(Element parent, Named named) {
        return first(parent, named.namespaceIn(parent), named.name());
    }

    static List<Element> all(Element parent, Named named) {
        return all(parent, named.namespaceIn(parent), named.name());
    }

    /// The first child of that name that says something.
    static Optional<Element> first(Element parent, String namespace, String name) {
        for (int i = 0; i < parent.getContentSize(); i++) {
            if (is(parent.getContent(i), namespace, name) && says((Element) parent.getContent(i))) {
                return Optional.of((Element) parent.getContent(i));
            }
        }
        return Optional.empty();
    }

    /// The elements in it: JDOM's own list is live, and slow to walk.
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>(parent.getContentSize());
        for (int i = 0; i < parent.getContentSize(); i++) {
            if (parent.getContent(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /// Whether there is an element in it.
    static boolean hasChildren(Element parent) {
        for (int i = 0; i < parent.getContentSize(); i++) {
            if (parent.getContent(i) instanceof Element) {
                return true;
            }
        }
        return false;
    }

    /// Every child of that name. Asked some forty times an entry: a plain loop is several times faster than JDOM's filtered lists.
    static List<Element> all(Element parent, String namespace, String name) {
        List<Element> found = List.of();
        for (int i = 0; i < parent.getContentSize(); i++) {
            if (is(parent.getContent(i), namespace, name)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add((Element) parent.getContent(i));
            }
        }
        return found;
    }

    /// The trimmed text of the first child of that name that has one.
    static Optional<String> text(Element parent, String namespace, String name) {
        for (int i = 0; i < parent.getContentSize(); i++) {
            if (is(parent.getContent(i), namespace, name)) {
                String text = ownText((Element) parent.getContent(i));
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(Content content, String namespace, String name) {
        return content instanceof Element child
                && child.getName().equals(name)
                && child.getNamespaceURI().equals(namespace);
    }

    /// The element's own text, without that of elements in it, trimmed.
    static String ownText(Element element) {
        int size = element.getContentSize();
        if (size == 1 && element.getContent(0) instanceof Text only) {
            return only.getText().strip();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            if (element.getContent(i) instanceof Text part) {
                text.append(part.getText());
            }
        }
        return text.toString().strip();
    }

    /// All text in it, for what is text though some write markup there.
    static String allText(Element element) {
        return element.getValue().strip();
    }

    /// Its value, however its name is spelt.
    static Optional<String> attribute(Element element, String name) {
        String value = element.getAttributeValue(name);
        if (value == null && element.hasAttributes()) {
            for (Attribute one : element.getAttributes()) {
                if (one.getName().equalsIgnoreCase(name) && one.getNamespacePrefix().isEmpty()) {
                    value = one.getValue();
                }
            }
        }
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    private static boolean says(Element element) {
        return element.getContentSize() > 0
                && (hasChildren(element) || !ownText(element).isEmpty());
    }
}
