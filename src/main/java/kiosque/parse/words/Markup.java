package kiosque.parse.words;

import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;

import java.util.Set;

/// Writes the markup inside an element out as HTML: XHTML without its prefixes, what HTML calls void without end tags.
final class Markup {

    private static final Set<String> VOID =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "param", "source", "track", "wbr");

    private Markup() {}

    /// Everything inside the element.
    static String inside(Element element) {
        StringBuilder html = new StringBuilder();
        contents(element, html);
        return html.toString();
    }

    private static void contents(Element element, StringBuilder html) {
        for (Content content : element.getContent()) {
            if (content instanceof Element child) {
                tag(child, html);
            } else if (content instanceof Text text) {
                escape(text.getText(), html, false);
            }
        }
    }

    private static void tag(Element element, StringBuilder html) {
        String name = name(element);
        html.append('<').append(name);
        for (Attribute attribute : element.getAttributes()) {
            html.append(' ').append(attribute.getQualifiedName()).append("=\"");
            escape(attribute.getValue(), html, true);
            html.append('"');
        }
        if (VOID.contains(name) && element.getContentSize() == 0) {
            html.append(" />");
            return;
        }
        html.append('>');
        contents(element, html);
        html.append("</").append(name).append('>');
    }

    private static String name(Element element) {
        Namespace namespace = element.getNamespace();
        boolean plain =
                namespace.getPrefix().isEmpty() || namespace.getURI().equals(KnownNamespace.XHTML);
        return plain ? element.getName() : element.getQualifiedName();
    }

    private static void escape(String text, StringBuilder html, boolean quoted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(quoted ? "&quot;" : "\"");
                default -> html.append(c);
            }
        }
    }
}
