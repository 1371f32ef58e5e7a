package kiosque.parse.words;

import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.nodes.Entities;

/// Content that is no text but a record, as OData has it: `m:properties` with a field each for number, title, body and flags. Of these the fields that are prose
/// are shown, each by itself.
final class RecordFields {

    /// Whether it holds elements, and none that is HTML's or of no vocabulary.
    static boolean are(Element content) {
        return !content.getChildren().isEmpty()
                && content.getChildren().stream().allMatch(RecordFields::isForeign);
    }

    private static boolean isForeign(Element element) {
        Namespace own = element.getNamespace();
        return !own.getURI().isEmpty()
                && !own.getURI().equals(KnownNamespace.XHTML)
                && !own.getURI().equals(KnownNamespace.ATOM)
                && element.getChildren().stream().allMatch(RecordFields::isForeign);
    }

    static String html(Element content) {
        var html = new StringBuilder();
        say(content, html);
        return html.toString();
    }

    private static void say(Element element, StringBuilder html) {
        String text = element.getText().strip();
        if (text.isEmpty()) {
            element.getChildren().forEach(child -> say(child, html));
        } else if (HtmlGuess.isHtml(text)) {
            html.append(text);
        } else if (text.chars().anyMatch(Character::isWhitespace)) {
            html.append("<p>").append(Entities.escape(element.getValue().strip())).append("</p>");
        }
    }
}
