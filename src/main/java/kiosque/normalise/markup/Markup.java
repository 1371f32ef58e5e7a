package kiosque.normalise.markup;

import kiosque.feed.Text;
import kiosque.normalise.words.Characters;
import kiosque.normalise.words.Paragraphs;
import kiosque.text.Beginning;
import kiosque.text.HtmlWords;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// Turns a text into a tree, once: every later step works on that tree.
public final class Markup {

    /// UTF-16 units. Longer than any article; what follows is cut off.
    static final int LONGEST = 1 << 20;

    /// Elements inside elements. Other programs recurse into what we hand on.
    public static final int DEEPEST = 200;

    /// Elements in all. What has more is no prose; its words alone are kept.
    private static final int MOST = 20_000;

    private static final Document.OutputSettings OUTPUT =
            new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);

    public static Document parse(Text text) {
        String legal = Characters.legal(Beginning.of(text.value(), LONGEST));
        return text.isHtml() ? html(legal) : Paragraphs.of(legal, blank());
    }

    /// Takes HTML without a single tag for what it mostly is: plain text, entities and all, that nobody marked as such.
    public static Document parseProse(Text text) {
        return text.isHtml() && text.value().indexOf('<') < 0
                ? parse(Text.plain(HtmlWords.resolved(text.value())))
                : parse(text);
    }

    private static Document html(String value) {
        if (value.indexOf('<') < 0) {
            Document document = blank();
            document.body().appendText(HtmlWords.resolved(value));
            return document;
        }
        String closed = OpenElements.closed(UnknownTags.shown(value));
        Document document = blank();
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        document.body().appendChildren(parser.parseFragmentInput(closed, document.body(), ""));
        boolean proper = document.body().getAllElements().size() <= MOST;
        return proper ? document : Paragraphs.of(document.body().wholeText(), blank());
    }

    public static Document blank() {
        return Document.createShell("").outputSettings(OUTPUT);
    }

    public static String written(Document document) {
        return document.body().html().strip();
    }

    /// Whether the element shows something that is no text.
    public static boolean isMedia(Element element) {
        return switch (element.normalName()) {
            case "img", "picture", "video", "audio", "iframe", "embed", "object", "table", "hr" ->
                    true;
            default -> false;
        };
    }
}
