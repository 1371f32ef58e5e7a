package kiosque.normalise.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Closes what an HTML parser would leave open to the end, with all that follows inside or out of sight: elements that end as XML's empty
/// ones do, frames and comments that never end. Pure.
final class OpenElements {

    /// Elements that are empty where they end with a slash, of which HTML says that it says nothing: those whose content is not shown, or
    /// shown otherwise.
    private static final Set<String> NAMES =
            Set.of(
                    "iframe",
                    "script",
                    "style",
                    "textarea",
                    "title",
                    "xmp",
                    "noembed",
                    "noframes",
                    "noscript",
                    "select",
                    "object",
                    "video",
                    "audio",
                    "canvas",
                    "button",
                    "i",
                    "b",
                    "em",
                    "strong",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "strike",
                    "sub",
                    "sup",
                    "small",
                    "big",
                    "mark",
                    "code",
                    "tt",
                    "pre",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6");

    /// Those whose content is no markup, and of which nothing is shown: they are closed where they begin if they never are.
    private static final Set<String> FRAMES = Set.of("iframe", "noembed", "noframes", "title");

    private static final Pattern END_OF_RAW =
            Pattern.compile(
                    "(?i)</(?:script|style|textarea|title|xmp|iframe|noembed|noframes)\\s*>");

    static String closed(String html) {
        String text = withoutOpenComment(html);
        List<Tag> tags = tags(text);
        boolean closesAny = tags.stream().anyMatch(tag -> tag.kind() == Kind.EMPTY || isFrame(tag));
        return closesAny ? closed(text, tags) : text;
    }

    private static boolean isFrame(Tag tag) {
        return FRAMES.contains(tag.name());
    }

    private static String closed(String text, List<Tag> tags) {
        Map<String, Integer> depths = new HashMap<>();
        tags.stream()
                .filter(tag -> tag.kind() != Kind.EMPTY)
                .forEach(tag ->
                        depths.merge(tag.name(), tag.kind() == Kind.BEGIN ? 1 : -1, Integer::sum));
        Map<String, Integer> open = new HashMap<>();
        tags.stream()
                .filter(OpenElements::isFrame)
                .forEach(tag -> open.put(tag.name(), tag.kind() == Kind.BEGIN ? tag.end() : -1));
        StringBuilder closed = new StringBuilder(text.length() + 64);
        int from = 0;
        for (Tag tag : tags) {
            boolean ended = depths.getOrDefault(tag.name(), 0) < 0;
            boolean closes =
                    tag.kind() == Kind.EMPTY
                            ? !ended
                            : open.getOrDefault(tag.name(), -1) == tag.end();
            if (closes) {
                closed.append(text, from, tag.end()).append("</").append(tag.name()).append('>');
                from = tag.end();
            }
        }
        return from == 0 ? text : closed.append(text, from, text.length()).toString();
    }

    private enum Kind {
        BEGIN,
        EMPTY,
        END
    }

    /// @param end behind its bracket
    private record Tag(String name, Kind kind, int end) {}

    private static List<Tag> tags(String html) {
        List<Tag> tags = new ArrayList<>();
        int next;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', next)) {
            next = at + 1;
            boolean ends = html.startsWith("/", next);
            int start = ends ? next + 1 : next;
            int stop = start;
            while (stop < html.length() && Character.isLetterOrDigit(html.charAt(stop))) {
                stop++;
            }
            boolean common = stop == start + 1 && "apAP".indexOf(html.charAt(start)) >= 0;
            String name = common ? "" : html.substring(start, stop).toLowerCase(Locale.ROOT);
            if (NAMES.contains(name)) {
                int bracket = bracket(html, stop);
                if (bracket < 0) {
                    return tags;
                }
                boolean slash = html.substring(stop, bracket).stripTrailing().endsWith("/");
                Kind kind = ends ? Kind.END : slash ? Kind.EMPTY : Kind.BEGIN;
                tags.add(new Tag(name, kind, bracket + 1));
                next = bracket + 1;
            }
        }
        return tags;
    }

    /// Where the tag ends; a bracket within quotation marks does not end it.
    private static int bracket(String html, int from) {
        char quote = 0;
        for (int at = from; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return at;
            } else if ((c == '"' || c == '\'') && html.charAt(at - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    /// A comment without an end goes as far as its first bracket, as it did in browsers of old. What stands in a style sheet or a script is none,
    /// and hides their end from nobody.
    private static String withoutOpenComment(String html) {
        int begin = html.lastIndexOf("<!--");
        if (begin < 0 || html.indexOf("-->", begin) >= 0 || html.indexOf("--!>", begin) >= 0) {
            return html;
        }
        int end = html.indexOf('>', begin);
        if (end < 0) {
            return html.substring(0, begin);
        }
        Matcher raw = END_OF_RAW.matcher(html).region(begin, end + 1);
        return html.substring(0, begin) + html.substring(raw.find() ? raw.start() : end + 1);
    }
}
