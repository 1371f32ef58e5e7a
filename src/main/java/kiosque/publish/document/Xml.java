package kiosque.publish.document;

import kiosque.feed.Extension;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Writes XML by qualified names, in one pass over each text: it nests, escapes, and lets nothing through that XML forbids (see [TextGate]).
public final class Xml {

    private final StringBuilder text = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /// What ends the tag that takes attributes still; nothing where none does.
    private String tagEnd = "";

    private int depth;

    /// What comes before the root element.
    static String prolog(String styleSheet) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<?xml-stylesheet type=\"text/css\" href=\""
                + TextGate.html(styleSheet)
                + "\"?>\n";
    }

    public Xml open(String name) {
        tag(name, ">");
        open.push(name);
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
        return tag(name, "/>");
    }

    public Xml attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        return escaped(value, true).raw("\"");
    }

    public Xml attribute(String name, Optional<String> value) {
        value.ifPresent(present -> attribute(name, present));
        return this;
    }

    Xml text(String value) {
        return endTag().escaped(value, false);
    }

    /// With `&` and `<` as hexadecimal references: what RSS readers that expect markup in a title read right, too (RSS Advisory Board, Best Practices Profile).
    Xml plain(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<') {
                text(text.substring(from, i));
                raw(c == '&' ? "&#x26;" : "&#x3C;");
                from = i + 1;
            }
        }
        return text(text.substring(from));
    }

    public Xml close() {
        depth--;
        return endTag().raw("</").raw(open.pop()).raw(">");
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
                attribute("xmlns:" + namespace.prefix(), namespace.uri());
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
        return endTag().text.toString();
    }

    /// The children of a feed and of an entry begin a line each: people look at feeds, too.
    private Xml tag(String name, String end) {
        endTag().raw(depth == 1 ? "\n<" : "<").raw(name);
        tagEnd = end;
        return this;
    }

    private Xml endTag() {
        text.append(tagEnd);
        tagEnd = "";
        return this;
    }

    private Xml raw(String markup) {
        text.append(markup);
        return this;
    }

    /// One character that XML forbids makes the whole document unreadable, wherever it came from.
    private Xml escaped(String value, boolean quoted) {
        int from = 0;
        int i = 0;
        while (i < value.length()) {
            int point = value.codePointAt(i);
            if (!TextGate.isClean(point)) {
                text.append(value, from, i);
                return escaped(TextGate.clean(value.substring(i)), quoted);
            }
            String reference = reference(point, quoted);
            if (!reference.isEmpty()) {
                text.append(value, from, i).append(reference);
                from = i + 1;
            }
            i += Character.charCount(point);
        }
        text.append(value, from, i);
        return this;
    }

    private static String reference(int point, boolean quoted) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quoted ? "&quot;" : "";
            default -> "";
        };
    }
}
