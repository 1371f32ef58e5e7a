package kiosque.parse.xml;

import kiosque.feed.Repair;
import kiosque.parse.text.Mojibake;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

import java.util.List;
import java.util.Optional;

/// Grows a tree out of a parser's events, with every name spelt as the formats spell it and every namespace the one that was meant.
///
/// Bounded: what is nested deeper than [#DEEPEST] or comes after [#MOST] elements is left out.
final class TreeBuilder {

    static final int DEEPEST = 256;
    static final int MOST = 500_000;

    private static final JDOMFactory FACTORY = new UncheckedJDOMFactory();

    private final Namespaces namespaces = new Namespaces();
    private final StringBuilder pending = new StringBuilder();
    private @Nullable Document document;
    private @Nullable Element current;
    private int depth;
    private int elements;

    private int mended;

    /// How many elements are open that were left out.
    private int skipping;

    /// The tree, and what had to be mended in its texts.
    Optional<XmlTree> tree() {
        List<Repair> repairs =
                mended == 0
                        ? List.of()
                        : List.of(new Repair("mojibake", mended + " texts had been encoded twice"));
        return Optional.ofNullable(document).map(whole -> new XmlTree(whole, repairs));
    }

    void open(String name, Attributes attributes) {
        if (skipping > 0
                || depth == DEEPEST
                || elements == MOST
                || current == null && document != null) {
            skipping++;
            return;
        }
        flush();
        depth++;
        elements++;
        namespaces.enter(attributes);
        if (document == null) {
            namespaces.root(name, attributes);
        }
        Element element = element(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getQName(i);
            if (!Namespaces.isDeclaration(attribute)) {
                add(element, attribute, attributes.getValue(i));
            }
        }
        if (current == null) {
            document = FACTORY.document(element);
            document.setProperty(XmlTree.DECLARED, namespaces.declared());
        } else {
            FACTORY.addContent(current, element);
        }
        current = element;
    }

    void text(String text) {
        if (skipping == 0 && current != null) {
            pending.append(text);
        }
    }

    void close() {
        if (skipping > 0) {
            skipping--;
            return;
        }
        flush();
        depth--;
        namespaces.leave();
        current = current == null ? null : current.getParentElement();
    }

    private Element element(String name) {
        Namespace namespace = namespaces.ofElement(name);
        return FACTORY.element(namespaces.spelt(Namespaces.local(name), namespace), namespace);
    }

    private void add(Element element, String name, String value) {
        String local = Namespaces.legal(Namespaces.local(name));
        FACTORY.setAttribute(
                element, FACTORY.attribute(local, value, namespaces.ofAttribute(name)));
    }

    private void flush() {
        if (current != null && !pending.isEmpty()) {
            String text = pending.toString();
            Optional<String> meant = Mojibake.repaired(text);
            mended += meant.isPresent() ? 1 : 0;
            FACTORY.addContent(current, FACTORY.text(meant.orElse(text)));
        }
        pending.setLength(0);
    }
}
