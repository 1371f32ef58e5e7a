package kiosque.normalise.markup;

import kiosque.normalise.link.LazyImages;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells what a publisher has put into a text so that nobody sees it. The means do not survive in a feed, so that what they hide would come to light: a picture that counts readers.
final class Hiding {

    /// Further off a page than anything that is to be seen, in pixels.
    private static final double OFF_THE_PAGE = -400;

    private static final double BARELY_OPAQUE = 0.06;
    private static final double BARELY_A_SIZE = 0.05;
    private static final int MOST_RULES = 64;

    private static final Pattern LENGTH =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)\\s*([a-z%]*)");
    private static final Pattern LENGTHS = Pattern.compile("[\\s,]+");
    private static final Pattern CUTS = Pattern.compile("hidden|clip|scroll|auto");
    private static final Pattern SIZE = Pattern.compile(".*(width|height|-size)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern NOTHING_OF_IT =
            Pattern.compile(
                    "rect\\(\\s*([01])(px)?[\\s,]+\\1?(0|1)?(px)?[\\s,]+[01](px)?[\\s,]+[01](px)?\\s*\\)"
                        + "|inset\\(\\s*(5\\d|[6-9]\\d|100)(\\.\\d+)?%.*\\)"
                        + "|circle\\(\\s*0(px|%)?\\b.*\\)"
                        + "|polygon\\(\\s*0(px|%)?\\s+0(px|%)?\\s*(,\\s*0(px|%)?\\s+0(px|%)?\\s*)*\\)");
    private static final Pattern SHRUNK =
            Pattern.compile(
                    "scale[xy3d]*\\(\\s*(?:0?\\.0\\d*|0|\\.)\\s*[,)]|matrix(?:3d)?\\(\\s*0\\s*,|rotate[xy]\\(\\s*-?90deg\\s*\\)");
    private static final Pattern MOVED = Pattern.compile("translate[xyz3d]*\\(([^)]*)\\)");
    private static final Pattern TRANSPARENT =
            Pattern.compile(
                    ".*\\bopacity\\s*(?:\\(\\s*0(?:\\.0*)?%?\\s*\\)|=\\s*0(?:\\.0*)?\\s*\\)).*");

    private Hiding() {}

    /// Writes what the text's own style sheets say into the elements that they are about.
    static void applyStyleSheets(Document document) {
        int rules = 0;
        for (Element sheet : document.body().getElementsByTag("style")) {
            Matcher rule = RULE.matcher(COMMENT.matcher(sheet.data()).replaceAll(" "));
            while (rule.find() && rules++ < MOST_RULES) {
                apply(document, rule.group(1).strip(), rule.group(2));
            }
        }
    }

    private static void apply(Document document, String selector, String declarations) {
        if (selector.isEmpty() || selector.startsWith("@")) {
            return;
        }
        try {
            document.body()
                    .select(selector)
                    .forEach(
                            found -> found.attr("style", declarations + ";" + found.attr("style")));
        } catch (Selector.SelectorParseException | IllegalArgumentException notOurs) {
            return;
        }
    }

    /// Whether the picture, or something around it, keeps it from being seen.
    static boolean isHidden(Element picture) {
        if (isTiny(picture.attr("width"))
                || isTiny(picture.attr("height"))
                || hides(picture, styles(picture), LazyImages.isWaiting(picture))) {
            return true;
        }
        for (Element around = picture.parent();
                around != null && !around.normalName().equals("body");
                around = around.parent()) {
            if (hidesWhatItHolds(around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidesWhatItHolds(Element around) {
        Map<String, String> styles = styles(around);
        boolean cuts =
                styles.entrySet().stream()
                                .filter(style -> style.getKey().startsWith("overflow"))
                                .anyMatch(style -> CUTS.matcher(style.getValue()).matches())
                        || (isTiny(styles.get("width")) && isTiny(styles.get("height")));
        return hides(around, cuts ? styles : withoutSizes(styles), false);
    }

    private static Map<String, String> withoutSizes(Map<String, String> styles) {
        Map<String, String> others = new HashMap<>(styles);
        others.keySet().removeIf(name -> SIZE.matcher(name).matches());
        return others;
    }

    /// @param waits for a script that makes it appear
    private static boolean hides(Element element, Map<String, String> styles, boolean waits) {
        if (element.hasAttr("hidden") || isOutOfSight(element)) {
            return true;
        }
        for (Map.Entry<String, String> style : styles.entrySet()) {
            boolean appears =
                    style.getKey().equals("opacity") || style.getKey().equals("visibility");
            if (!(waits && appears) && hides(style.getKey(), style.getValue())) {
                return true;
            }
        }
        return false;
    }

    /// A dialog that nobody has opened, and what is said to browsers that cannot draw.
    private static boolean isOutOfSight(Element element) {
        return switch (element.normalName()) {
            case "dialog" -> !element.hasAttr("open");
            case "canvas" -> true;
            default -> false;
        };
    }

    private static boolean hides(String property, String value) {
        return switch (property) {
            case "display" -> value.equals("none");
            case "visibility", "content-visibility" -> value.matches("hidden|collapse");
            case "opacity" -> amount(value) <= BARELY_OPAQUE;
            case "width",
                    "height",
                    "max-width",
                    "max-height",
                    "inline-size",
                    "block-size",
                    "max-inline-size",
                    "max-block-size" ->
                    isTiny(value);
            case "clip", "clip-path", "-webkit-clip-path" -> NOTHING_OF_IT.matcher(value).matches();
            case "left",
                    "top",
                    "right",
                    "bottom",
                    "margin",
                    "margin-left",
                    "margin-top",
                    "inset",
                    "text-indent" ->
                    isOffThePage(value);
            case "translate", "object-position" -> isMovedAway(value);
            case "transform", "-webkit-transform" ->
                    SHRUNK.matcher(value).find()
                            || MOVED.matcher(value)
                                    .results()
                                    .anyMatch(moved -> isMovedAway(moved.group(1)));
            case "filter", "-ms-filter" -> TRANSPARENT.matcher(value).matches();
            case "zoom", "scale" -> amount(value) <= BARELY_A_SIZE;
            case "mso-hide" -> value.equals("all");
            default -> false;
        };
    }

    /// Whether one of the lengths leads so far off that nothing is to be seen there.
    private static boolean isOffThePage(String lengths) {
        return LENGTHS.splitAsStream(lengths).anyMatch(length -> amount(length) <= OFF_THE_PAGE);
    }

    /// The same of what moves a picture by parts of its own size: half of it is but how one is centred.
    private static boolean isMovedAway(String lengths) {
        return isOffThePage(lengths.replace("%", ""));
    }

    /// The first length or number in pixels, roughly; a hundred where there is none.
    private static double amount(String value) {
        Matcher length = LENGTH.matcher(value);
        if (!length.lookingAt()) {
            return 100;
        }
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
            case "em", "rem", "ex", "ch", "vw", "vh", "pc", "cm", "in" -> number * 12;
            case "%" -> number < 0 ? number * 10 : number / 100;
            default -> number;
        };
    }

    /// A pixel at most.
    static boolean isTiny(@Nullable String length) {
        if (length == null) {
            return false;
        }
        Matcher match = LENGTH.matcher(length.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return false;
        }
        double number = Double.parseDouble(match.group(1));
        boolean large =
                switch (match.group(2)) {
                    case "", "px", "pt" -> number > 1.5;
                    default -> number > 0.1;
                };
        return number >= 0 && !large;
    }

    /// The declarations of a `style` attribute; of several the last.
    private static Map<String, String> styles(Element element) {
        String style = element.attr("style");
        if (style.isEmpty()) {
            return Map.of();
        }
        Map<String, String> styles = new HashMap<>();
        for (String declaration :
                List.of(
                        COMMENT.matcher(style)
                                .replaceAll("")
                                .toLowerCase(Locale.ROOT)
                                .split(";", -1))) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                styles.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).replace("!important", "").strip());
            }
        }
        return styles;
    }
}
