package kiosque.parse.words;

import kiosque.feed.Text;
import kiosque.feed.Text.Kind;

import org.jdom2.Element;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads text constructs in every mode that the formats know and publishers confuse.
record ElementTexts(Scope scope) {

    private static final Set<String> HTML_TYPES = Set.of("html", "text/html", "text/x-html");
    private static final Set<String> XHTML_TYPES = Set.of("xhtml", "application/xhtml+xml");

    private static final Set<String> DATA_TYPES = Set.of("application/xml", "text/xml");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]+");

    /// What HTML takes for a comment though it is none: its words would vanish.
    private static final Pattern BOGUS_COMMENT = Pattern.compile("(?i)<!(?!DOCTYPE|--|\\[)");

    /// RSS `description`, `content:encoded`: HTML, by escaping or by elements.
    Optional<Text> html(Element element) {
        return of(
                Kind.HTML,
                hasMarkup(element) ? InnerMarkup.insideHtml(element, scope) : element.getText(),
                element);
    }

    /// RSS `title`, `copyright`, Dublin Core: text, unless it plainly is HTML or says so.
    Optional<Text> plainOrHtml(Element element) {
        if (hasMarkup(element)) {
            return html(element);
        }
        String value = element.getText();
        return of(HtmlGuess.isHtml(value) ? Kind.HTML : Kind.PLAIN, value, element);
    }

    /// An Atom text construct or content: `type` says what it is, in Atom 0.3 together with `mode`.
    Optional<Text> atom(Element element) {
        String type = type(element);
        if (isBase64(element, type)) {
            String decoded = decoded(element.getText());
            boolean isText = type.equals("text") || type.equals("text/plain");
            boolean html = !isText || HtmlGuess.isHtml(decoded);
            return of(html ? Kind.HTML : Kind.PLAIN, decoded, element);
        }
        if (XHTML_TYPES.contains(type)) {
            return of(Kind.HTML, xhtml(element), element);
        }
        if (DATA_TYPES.contains(type) && RecordFields.are(element)) {
            return of(Kind.HTML, RecordFields.html(element), element);
        }
        if (HTML_TYPES.contains(type) || isXml(type)) {
            return html(element);
        }
        if (hasMarkup(element)) {
            return of(Kind.HTML, InnerMarkup.inside(element, scope), element);
        }
        return type.equals("text") || type.indexOf('/') > 0
                ? of(Kind.PLAIN, element.getText(), element)
                : plainOrHtml(element);
    }

    /// An Atom title. One that HTML shows nothing of, `&lt;canvas&gt;`, is text that its publisher escaped once.
    Optional<Text> title(Element element) {
        return atom(element)
                .map(said ->
                        said.isHtml() && isUnseen(said.value())
                                ? new Text(
                                        Kind.PLAIN, said.value(), Optional.empty(), said.language())
                                : said);
    }

    private static boolean isUnseen(String html) {
        return !HtmlGuess.isHtml(html) && Jsoup.parseBodyFragment(html).text().isBlank();
    }

    private static String type(Element element) {
        String type = Elements.attribute(element, "type").orElse("text").toLowerCase(Locale.ROOT);
        return type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';')).strip();
    }

    /// XHTML by elements; some publishers say XHTML and escape it.
    private String xhtml(Element element) {
        if (!Elements.hasChildren(element)) {
            String text = element.getText();
            return text.indexOf('<') >= 0 ? text : InnerMarkup.inside(element, scope);
        }
        return InnerMarkup.inside(element, scope);
    }

    private static boolean isBase64(Element element, String type) {
        @Nullable String mode = element.getAttributeValue("mode");
        if (mode != null) {
            return mode.strip().equalsIgnoreCase("base64");
        }
        boolean readable =
                type.isEmpty()
                        || type.equals("text")
                        || HTML_TYPES.contains(type)
                        || XHTML_TYPES.contains(type)
                        || type.startsWith("text/")
                        || isXml(type)
                        || type.endsWith("/json");
        return !readable && BASE64.matcher(element.getText()).matches();
    }

    private static boolean isXml(String type) {
        return type.endsWith("+xml") || type.endsWith("/xml");
    }

    /// What the Base64 means, or the text as it is where it is none.
    private static String decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') >= 0 ? text : decoded;
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }

    private Optional<Text> of(Kind kind, String value, Element element) {
        String trimmed = withoutMarks(value).strip();
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        if (kind == Kind.PLAIN) {
            return Optional.of(new Text(kind, trimmed, Optional.empty(), scope.language(element)));
        }
        String shown =
                trimmed.contains("<!")
                        ? BOGUS_COMMENT.matcher(trimmed).replaceAll("&lt;!")
                        : trimmed;
        return Optional.of(new Text(kind, shown, scope.base(element), scope.language(element)));
    }

    /// A section that was escaped, or stands in another, is the words in it.
    private static String withoutMarks(String value) {
        if (!value.contains("<![CDATA[")) {
            return value;
        }
        String words = value.replace("<![CDATA[", "").replace("]]>", "").replace("]]&gt;", "");
        return value.startsWith("<![CDATA[") && words.endsWith("]]")
                ? words.substring(0, words.length() - 2)
                : words;
    }

    private static boolean hasMarkup(Element element) {
        return Elements.hasChildren(element);
    }
}
