package kiosque.parse.words;

import org.jsoup.nodes.Entities;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a text whose format does not say is HTML: it has an end tag or a character reference, and every tag and reference in it is one of HTML's.
/// So `1 < 2`, `AT&T` and `C++ <vector>` are text, `Q&amp;A` and `<b>Bold</b>` are HTML.
final class HtmlGuess {

    private static final Pattern SIGN =
            Pattern.compile(
                    "</\\w+>|&#?\\w+;|<(?:br|img|hr)\\b[^<>]*>|&[a-z](?:acute|cedil|circ|grave|ring|slash|tilde|uml)(?!=)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?(\\w+)");
    private static final Pattern REFERENCE = Pattern.compile("&(\\w+);");

    private static final Set<String> TAGS =
            Set.of(
                    ("a abbr acronym address area article aside audio b big blockquote br button"
                         + " canvas caption center cite code col colgroup command datagrid datalist"
                         + " dd del details dfn dialog dir div dl dt em event-source fieldset"
                         + " figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6"
                         + " header hr html head body i iframe img input ins kbd keygen label"
                         + " legend li link m main map mark menu meta meter multicol nav nextid"
                         + " nobr noscript object ol option optgroup output p param picture pre"
                         + " progress q s samp script section select small sound source spacer span"
                         + " strike strong style sub summary sup table tbody td textarea tfoot th"
                         + " thead time title tr track tt u ul var video wbr")
                            .split(" ", -1));

    static boolean isHtml(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                && SIGN.matcher(text).find()
                && everyTagIsHtml(text)
                && everyReferenceIsHtml(text);
    }

    private static boolean everyTagIsHtml(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (!TAGS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean everyReferenceIsHtml(String text) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            if (!Entities.isNamedEntity(reference.group(1))) {
                return false;
            }
        }
        return true;
    }
}
