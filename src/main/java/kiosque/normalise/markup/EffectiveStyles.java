package kiosque.normalise.markup;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells which CSS declarations have an effect on what they are said of, as far as the others may hide something.
final class EffectiveStyles {

    private static final Predicate<String> PLACES =
            Pattern.compile("left|right|top|bottom|inset.*").asMatchPredicate();
    private static final Predicate<String> OF_BOXES =
            Pattern.compile(
                            ".*(width|height|-size)|overflow.*|contain|container-type|content-visibility|text-indent|transform.*|translate|scale|rotate|perspective.*|offset-.*|backface-visibility")
                    .asMatchPredicate();
    private static final Pattern SIZE_CONTAINED =
            Pattern.compile(".*(?:\\b(?<!-)size|\\bstrict)\\b.*");
    private static final Pattern WIDTH_CONTAINED = Pattern.compile(".*\\binline-size\\b.*");
    private static final Predicate<String> WIDTHS =
            Pattern.compile("width|inline-size|contain-intrinsic-.*").asMatchPredicate();
    private static final Predicate<String> HEIGHTS =
            Pattern.compile("height|block-size|aspect-ratio|contain-intrinsic-.*")
                    .asMatchPredicate();
    private static final Pattern LINES_UP = Pattern.compile("(inline-)?(flex|grid)");

    /// Drawn as boxes though they stand in lines.
    private static final Set<String> BOXES =
            Set.of(
                    "img",
                    "image",
                    "video",
                    "audio",
                    "canvas",
                    "iframe",
                    "embed",
                    "object",
                    "button",
                    "marquee",
                    "input",
                    "meter",
                    "progress",
                    "select",
                    "textarea");

    /// @param displayAround how what is around it is displayed
    static Map<String, String> of(Element element, Map<String, String> said, String displayAround) {
        if (said.isEmpty()) {
            return said;
        }
        Map<String, String> inForce = new HashMap<>(said);
        Set<String> names = inForce.keySet();
        String position = said.getOrDefault("position", "");
        if (!position.matches("relative|absolute|fixed")) {
            names.removeIf(PLACES);
        }
        if (!position.matches("absolute|fixed")) {
            names.remove("clip");
        }
        if (isInline(element, said, displayAround)) {
            names.removeIf(OF_BOXES);
        }
        if (BOXES.contains(element.normalName())) {
            names.remove("text-indent");
        }
        contain(element, inForce);
        grow(inForce);
        return inForce;
    }

    /// A part of a line, which has no size of its own and no transforms.
    private static boolean isInline(
            Element element, Map<String, String> said, String displayAround) {
        String display = said.getOrDefault("display", "");
        boolean usually = !element.isBlock() && !BOXES.contains(element.normalName());
        return (display.isEmpty() ? usually : display.equals("inline"))
                && !BOXES.contains(element.normalName())
                && said.getOrDefault("float", "none").equals("none")
                && !said.getOrDefault("position", "").matches("absolute|fixed")
                && !LINES_UP.matcher(displayAround).matches();
    }

    /// Whose size is not to depend on what it holds has none that nobody gives it.
    private static void contain(Element element, Map<String, String> said) {
        String contain =
                said.getOrDefault("contain", "") + " " + said.getOrDefault("container-type", "");
        boolean isPicture = BOXES.contains(element.normalName());
        boolean inAll = SIZE_CONTAINED.matcher(contain).matches();
        if (inAll && said.keySet().stream().noneMatch(HEIGHTS) && !element.hasAttr("height")) {
            said.put("height", "0");
        }
        if (isPicture
                && (inAll || WIDTH_CONTAINED.matcher(contain).matches())
                && said.keySet().stream().noneMatch(WIDTHS)
                && !element.hasAttr("width")) {
            said.put("width", "0");
        }
    }

    /// The smallest size goes before the size: frames are made as wide as a telephone in that way.
    private static void grow(Map<String, String> said) {
        for (Map.Entry<String, String> each : Map.copyOf(said).entrySet()) {
            if (each.getKey().startsWith("min-") && !Invisible.isTiny(each.getValue())) {
                String size = each.getKey().substring(4);
                said.remove(size);
                said.remove("max-" + size);
            }
        }
    }
}
