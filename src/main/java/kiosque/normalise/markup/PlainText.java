package kiosque.normalise.markup;

import kiosque.feed.Text;
import kiosque.normalise.words.Characters;
import kiosque.text.HtmlWords;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a title, a name, a notice: markup and entities read once, illegal characters and runs of space gone.
public final class PlainText {

    /// Of a title, in code points.
    static final int LONGEST_TITLE = 1000;

    /// References that survived decoding because they had been escaped twice. `&lt;` and `&gt;` are left alone: somebody may be writing about HTML.
    private static final Pattern LEFTOVER =
            Pattern.compile(
                    "&(?:#(?:\\d{2,7}|[xX][0-9a-fA-F]{2,6})|amp|quot|apos|rsquo|lsquo|ldquo|rdquo|laquo|raquo|hellip"
                        + "|ndash|mdash|euro|deg|oelig|OElig|[aeiouyAEIOUY](?:acute|grave|circ|uml)|[cC]cedil|[nN]tilde);");

    /// A title with this in it may be about references.
    private static final Pattern ABOUT_THEM =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:X?HTML5?|XML|SGML|CSS|LaTeX|Unicode|UTF-?8|charset|entit(?:y|ies|é|és)"
                        + "|escap(?:e|es|ed|ing)|échapp\\p{L}*|encod\\p{L}*)(?![\\p{L}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^<>]*>");

    /// As the publisher meant it, decoded once.
    public static String of(Text text) {
        return Characters.foldSpace(
                Characters.legal(text.isHtml() ? decoded(text.value()) : text.value()));
    }

    /// For slots that have no type: names and terms. Markup that somebody pasted in is read as markup.
    public static String of(String value, int most) {
        String decoded = MARKUP.matcher(value).find() ? decoded(value) : value;
        return Characters.cap(repaired(Characters.foldSpace(Characters.legal(decoded))), most);
    }

    /// What a person is shown as one line: a title, a notice of rights.
    public static String line(Text text) {
        return Characters.cap(repaired(of(text)), LONGEST_TITLE);
    }

    private static String decoded(String html) {
        if (html.indexOf('<') < 0) {
            return HtmlWords.resolved(html);
        }
        Document document = Markup.parse(Text.html(html));
        var words = new StringBuilder();
        append(document.body(), words);
        return words.toString();
    }

    private static void append(Element from, StringBuilder words) {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element element && !isSilent(element)) {
                words.append(sign(element));
                if (element.isBlock() || element.normalName().equals("br")) {
                    words.append(' ');
                }
                append(element, words);
                if (element.isBlock()) {
                    words.append(' ');
                }
            }
        }
    }

    /// The character that a picture stands for, as WordPress draws its emoji.
    private static String sign(Element element) {
        String words = element.normalName().equals("img") ? element.attr("alt") : "";
        return words.codePoints().noneMatch(Character::isLetterOrDigit) ? words : "";
    }

    private static boolean isSilent(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "template", "svg", "math", "textarea", "select", "noframes" ->
                    true;
            default -> false;
        };
    }

    private static String repaired(String text) {
        if (text.indexOf('&') < 0 || ABOUT_THEM.matcher(text).find()) {
            return text;
        }
        boolean accented = text.codePoints().anyMatch(PlainText::isAccented);
        Matcher matcher = LEFTOVER.matcher(text);
        String whole =
                matcher.replaceAll(
                        it -> Matcher.quoteReplacement(replacement(it.group(), accented)));
        return Characters.foldSpace(Characters.legal(whole));
    }

    private static boolean isAccented(int point) {
        return point > 0x7F && Character.isLetter(point);
    }

    /// @param accented whether the text has accents of its own: who escapes accents escapes all of them, so that one more is spoken of
    private static String replacement(String reference, boolean accented) {
        String character = HtmlWords.resolved(reference);
        boolean spokenOf =
                accented
                        && Character.isLetter(reference.charAt(1))
                        && isAccented(character.codePointAt(0));
        return character.equals("<") || character.equals(">") || spokenOf ? reference : character;
    }
}
