package kiosque.parse.words;

import kiosque.parse.xml.KnownNamespace;
import kiosque.text.Reference;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the markup inside an element out as HTML: XHTML without its prefixes, what HTML calls void without end tags, references under an inner
/// `xml:base` resolved.
final class InnerMarkup {

    private static final Set<String> VOID =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "param", "source", "track", "wbr");

    private static final Set<String> ADDRESSES =
            Set.of(
                    "href",
                    "src",
                    "poster",
                    "cite",
                    "data",
                    "longdesc",
                    "background",
                    "action",
                    "formaction",
                    "usemap");

    private final Scope scope;
    private final boolean written;
    private final StringBuilder html = new StringBuilder();

    private InnerMarkup(Scope scope, boolean written) {
        this.scope = scope;
        this.written = written;
    }

    /// Everything inside the element: its texts are text.
    static String inside(Element element, Scope scope) {
        return new InnerMarkup(scope, false).contents(element, Optional.empty());
    }

    /// Everything inside an element whose text is HTML already, elements or not: some publishers wrap what they escape.
    static String insideHtml(Element element, Scope scope) {
        return new InnerMarkup(scope, HtmlGuess.isHtml(element.getValue()))
                .contents(element, Optional.empty());
    }

    /// @param base that an element inside has declared
    private String contents(Element element, Optional<String> base) {
        for (Content content : element.getContent()) {
            if (content instanceof Element child) {
                tag(child, base);
            } else if (content instanceof Text text) {
                text(text.getText());
            }
        }
        return html.toString();
    }

    private void text(String text) {
        if (written) {
            html.append(text);
        } else {
            escape(text, false);
        }
    }

    private void tag(Element element, Optional<String> outer) {
        Optional<String> base =
                element.getAttribute("base", Namespace.XML_NAMESPACE) == null
                        ? outer
                        : scope.base(element);
        String name = name(element);
        html.append('<').append(name);
        for (Attribute attribute : element.getAttributes()) {
            if (!isBase(attribute)) {
                html.append(' ').append(attribute.getQualifiedName()).append("=\"");
                escape(value(attribute, base), true);
                html.append('"');
            }
        }
        if (VOID.contains(name) && element.getContentSize() == 0) {
            html.append(" />");
            return;
        }
        html.append('>');
        contents(element, base);
        html.append("</").append(name).append('>');
    }

    private static boolean isBase(Attribute attribute) {
        return attribute.getName().equals("base")
                && attribute.getNamespace().equals(Namespace.XML_NAMESPACE);
    }

    private static String value(Attribute attribute, Optional<String> base) {
        String name = attribute.getName().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (base.isEmpty() || value.isBlank()) {
            return value;
        }
        if (name.equals("srcset")) {
            return Stream.of(value.split(",\\s+", -1))
                    .map(candidate -> Reference.resolve(base.get(), candidate))
                    .collect(Collectors.joining(", "));
        }
        return ADDRESSES.contains(name) ? Reference.resolve(base.get(), value) : value;
    }

    private static String name(Element element) {
        Namespace namespace = element.getNamespace();
        boolean plain =
                namespace.getPrefix().isEmpty() || namespace.getURI().equals(KnownNamespace.XHTML);
        return plain ? element.getName() : element.getQualifiedName();
    }

    private void escape(String text, boolean quoted) {
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
