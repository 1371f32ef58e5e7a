package kiosque.publish.document;

import kiosque.feed.Extension;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML by qualified names. The platform's writer nests and escapes; text comes clean (see [TextGate]).
public final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter(4096);
    private final XMLStreamWriter writer;
    private int depth;

    public Xml() {
        try {
            this.writer = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the platform has a writer", e);
        }
    }

    /// What comes before the root element.
    static String prolog(String styleSheet) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<?xml-stylesheet type=\"text/css\" href=\""
                + TextGate.html(styleSheet)
                + "\"?>\n";
    }

    public Xml open(String name) {
        breakLine();
        run(() -> writer.writeStartElement(name));
        depth++;
        return this;
    }

    /// Opens an element whose children count as its parent's.
    Xml enter(String name) {
        open(name);
        depth--;
        return this;
    }

    /// An element without content; attributes may follow, no [#close()].
    public Xml empty(String name) {
        breakLine();
        run(() -> writer.writeEmptyElement(name));
        return this;
    }

    public Xml attribute(String name, String value) {
        String clean = TextGate.clean(value);
        run(() -> writer.writeAttribute(name, clean));
        return this;
    }

    public Xml attribute(String name, Optional<String> value) {
        value.ifPresent(present -> attribute(name, present));
        return this;
    }

    Xml text(String value) {
        // One character that XML forbids makes the whole document unreadable, wherever it came
        // from.
        String clean = TextGate.clean(value);
        run(() -> writer.writeCharacters(clean));
        return this;
    }

    /// With `&` and `<` as hexadecimal references: what RSS readers that expect markup in a title read right, too (RSS Advisory Board, Best Practices Profile).
    Xml plain(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<') {
                text(text.substring(from, i));
                run(() -> writer.writeEntityRef(c == '&' ? "#x26" : "#x3C"));
                from = i + 1;
            }
        }
        return text(text.substring(from));
    }

    public Xml close() {
        run(writer::writeEndElement);
        depth--;
        return this;
    }

    public Xml element(String name, String value) {
        return open(name).text(value).close();
    }

    public Xml element(String name, Optional<String> value) {
        value.ifPresent(present -> element(name, present));
        return this;
    }

    Xml plainElement(String name, String value) {
        return open(name).plain(value).close();
    }

    /// Declares all prefixes but these on the element that was just opened.
    Xml namespacesBut(Namespace... others) {
        for (Namespace namespace : Namespace.values()) {
            if (!List.of(others).contains(namespace)) {
                run(() -> writer.writeNamespace(namespace.prefix(), namespace.uri()));
            }
        }
        return this;
    }

    /// Writes extension elements, attributes in the order of their names: a map has none of its own.
    Xml extensions(List<Extension> extensions) {
        for (Extension extension : extensions) {
            Namespace namespace = Namespace.of(extension.namespace()).orElseThrow();
            open(namespace.prefix() + ":" + extension.name());
            new TreeMap<>(extension.attributes()).forEach(this::attribute);
            text(extension.value()).extensions(extension.children()).close();
        }
        return this;
    }

    /// What has been written so far, elements possibly still open.
    public String soFar() {
        run(() -> writer.writeCharacters(""));
        run(writer::flush);
        return text.toString();
    }

    /// The children of a feed and of an entry begin a line each: people look at feeds, too.
    private void breakLine() {
        if (depth == 1) {
            run(() -> writer.writeCharacters("\n"));
        }
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
