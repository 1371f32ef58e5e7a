package kiosque.normalise.markup;

import kiosque.normalise.link.LazyImages;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells what a publisher has put into a text so that nobody sees it. The means do not survive in a feed, so that what they hide would come to light: a picture that counts readers.
final class Hiding {

    private static final Pattern CUTS =
            Pattern.compile("(?s).*\\b(?:hidden|clip|scroll|auto)\\b.*");
    private static final Pattern CONTAINS = Pattern.compile(".*\\b(?:paint|strict|content)\\b.*");
    private static final Pattern SIZE = Pattern.compile(".*(width|height|-size)");
    private static final List<String> WIDTHS =
            List.of("width", "max-width", "inline-size", "max-inline-size");
    private static final Pattern ABOVE_OR_BELOW =
            Pattern.compile("padding(-top|-bottom|-block.*)?");

    /// How HTML reads the width and height of a picture: whatever follows the number.
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("[\\s\\u00a0]*\\+?(\\d+(?:\\.\\d*)?|\\.\\d+)(%?).*", Pattern.DOTALL);

    /// Names that the usual style sheets give to what is kept from the eye.
    private static final Set<String> CLASSES =
            Set.of(
                    "sr-only",
                    "visually-hidden",
                    "visuallyhidden",
                    "screen-reader-text",
                    "screen-reader-only",
                    "d-none",
                    "hidden",
                    "invisible");

    private static final Pattern SHOWN_ON_SOME_SCREENS =
            Pattern.compile(
                    "d-\\w+-(?!none).*|[\\w-]+:(?:block|inline.*|flex|grid|visible|not-sr-only|table.*)");

    /// Whether the picture, or something around it, keeps it from being seen.
    static boolean isHidden(Element picture) {
        List<StyledElement> chain = StyledElement.upwards(picture);
        Map<String, String> styles = chain.getFirst().styles();
        boolean waits = LazyImages.isWaiting(picture);
        if (isTiny(picture.attr("width"))
                || isTiny(picture.attr("height"))
                || isSliver(picture, styles)
                || (!waits && isOfHiddenClass(picture))
                || Invisible.isBehind(styles)
                || Projection.hides(chain)
                || styles.getOrDefault("display", "").equals("contents")
                || hides(picture, styles, waits)) {
            return true;
        }
        for (int i = 1; i < chain.size(); i++) {
            if (hidesWhatItHolds(chain.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidesWhatItHolds(StyledElement around) {
        Map<String, String> styles = around.styles();
        if (styles.isEmpty()) {
            return isOutOfSight(around.element()) || hides(around.element(), styles, false);
        }
        boolean cuts =
                around.element().normalName().equals("marquee")
                        || styles.entrySet().stream()
                                .filter(style -> style.getKey().startsWith("overflow"))
                                .anyMatch(style -> CUTS.matcher(style.getValue()).matches())
                        || CONTAINS.matcher(styles.getOrDefault("contain", "")).matches()
                        || (Invisible.isTiny(styles.getOrDefault("width", "auto"))
                                && Invisible.isTiny(styles.getOrDefault("height", "auto")));
        boolean isPadded =
                styles.entrySet().stream()
                        .filter(style -> ABOVE_OR_BELOW.matcher(style.getKey()).matches())
                        .flatMap(style -> aboveAndBelow(Measure.list(style.getValue())))
                        .anyMatch(length -> !Invisible.isTiny(length));
        // A box without a height that is padded has one: so pictures are given their shape.
        return isOutOfSight(around.element())
                || Invisible.isBehind(styles)
                || hides(
                        around.element(),
                        cuts && !isPadded ? styles : without(SIZE, styles),
                        false);
    }

    private static Stream<String> aboveAndBelow(List<String> sides) {
        return sides.size() > 2 ? Stream.of(sides.get(0), sides.get(2)) : sides.stream().limit(1);
    }

    private static Map<String, String> without(Pattern names, Map<String, String> styles) {
        Map<String, String> others = new HashMap<>(styles);
        others.keySet().removeIf(names.asMatchPredicate());
        return others;
    }

    /// @param waits for a script that makes it appear
    private static boolean hides(Element element, Map<String, String> styles, boolean waits) {
        if (element.hasAttr("hidden") || element.hasAttr("popover")) {
            return true;
        }
        for (Map.Entry<String, String> style : styles.entrySet()) {
            boolean appears =
                    style.getKey().equals("opacity") || style.getKey().equals("visibility");
            if (!(waits && appears) && Invisible.by(style.getKey(), style.getValue())) {
                return true;
            }
        }
        return false;
    }

    /// A dialog that nobody has opened, and what is said to browsers that cannot draw, play or count.
    private static boolean isOutOfSight(Element around) {
        return switch (around.normalName()) {
            case "dialog" -> !around.hasAttr("open");
            case "marquee" -> isTiny(around.attr("width")) || isTiny(around.attr("height"));
            case "canvas", "audio", "video", "progress", "meter", "rp" -> true;
            default -> false;
        };
    }

    private static boolean isOfHiddenClass(Element picture) {
        Set<String> names = picture.classNames();
        return names.stream().anyMatch(CLASSES::contains)
                && names.stream().noneMatch(name -> SHOWN_ON_SOME_SCREENS.matcher(name).matches());
    }

    /// A hundredth of the page wide, or a pixel for whichever file is chosen.
    private static boolean isSliver(Element picture, Map<String, String> styles) {
        return Invisible.isSliver(picture.attr("width").strip())
                || (picture.hasAttr("sizes")
                        && picture.attr("srcset").matches("(?s).*\\s\\d+w.*")
                        && Invisible.isSliver(picture.attr("sizes").strip()))
                || WIDTHS.stream()
                        .anyMatch(width -> Invisible.isSliver(styles.getOrDefault(width, "")));
    }

    /// A pixel at most, as an attribute says it.
    private static boolean isTiny(String length) {
        Matcher number = LEADING_NUMBER.matcher(length);
        return number.matches()
                && Invisible.isTiny(number.group(1) + (number.group(2).isEmpty() ? "px" : "%"));
    }
}
