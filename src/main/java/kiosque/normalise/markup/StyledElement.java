package kiosque.normalise.markup;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An element and what its style makes of it, lengths in letters worked out: where letters have no size, neither has what is measured in them.
record StyledElement(Element element, Map<String, String> styles) {

    /// Of letters that nobody has given another size, in pixels: as lengths are measured.
    private static final double USUAL = 12;

    private static final Pattern IN_LETTERS =
            Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+))(?:em|ex|ch|lh|ic|cap)\\b");
    private static final Pattern SIZE_IN_FONT =
            Pattern.compile("(?:^|\\s)((?:\\d+\\.?\\d*|\\.\\d+)(?:[a-z]+|%)|0+)(?=$|[\\s/])");

    /// The element, and all around it as far as the text goes, the outermost last.
    static List<StyledElement> upwards(Element inner) {
        Deque<Element> inwards = new ArrayDeque<>();
        for (@Nullable Element each = inner;
                each != null && !each.normalName().equals("body");
                each = each.parent()) {
            inwards.push(each);
        }
        List<StyledElement> outermostFirst = new ArrayList<>(inwards.size());
        double letters = USUAL;
        String display = "";
        for (Element each : inwards) {
            Map<String, String> said = Declarations.of(each.attr("style"));
            letters = letters(said, letters);
            outermostFirst.add(
                    new StyledElement(
                            each, EffectiveStyles.of(each, inPixels(said, letters), display)));
            display = said.getOrDefault("display", "");
        }
        return outermostFirst.reversed();
    }

    /// Whether no style is there that could hide anything: so it is with most elements.
    boolean isPlain() {
        return styles.isEmpty();
    }

    String style(String property) {
        return styles.getOrDefault(property, "");
    }

    private static double letters(Map<String, String> said, double around) {
        String size = said.getOrDefault("font-size", fromShorthand(said.getOrDefault("font", "")));
        return size.isEmpty() || !Character.isDigit(size.charAt(size.startsWith(".") ? 1 : 0))
                ? around
                : Measure.of(inPixels(size, around), 10, around / 100);
    }

    private static String fromShorthand(String font) {
        Matcher size = SIZE_IN_FONT.matcher(font);
        return size.find() ? size.group(1) : "";
    }

    private static Map<String, String> inPixels(Map<String, String> said, double letters) {
        if (letters == USUAL || said.isEmpty()) {
            return said;
        }
        Map<String, String> worked = new HashMap<>(said);
        worked.replaceAll((_, value) -> inPixels(value, letters));
        return worked;
    }

    private static String inPixels(String value, double letters) {
        return IN_LETTERS
                .matcher(value)
                .replaceAll(length -> Double.parseDouble(length.group(1)) * letters + "px");
    }
}
