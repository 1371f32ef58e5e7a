package kiosque.normalise.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells which CSS declarations keep something from being seen.
final class Invisible {

    /// Further off a page than anything that is to be seen, in pixels.
    private static final double BEFORE_THE_PAGE = -400;

    private static final double BEYOND_THE_PAGE = 2000;
    private static final double BARELY_OPAQUE = 0.06;
    private static final double BARELY_A_SIZE = 0.05;
    private static final double A_PIXEL = 1.5;

    /// A thousand pixels are all of it.
    private static final double ALL = 990;

    private static final Set<String> OFFSETS =
            Set.of(
                    "left",
                    "top",
                    "right",
                    "bottom",
                    "inset",
                    "inset-inline",
                    "inset-block",
                    "inset-inline-start",
                    "inset-inline-end",
                    "inset-block-start",
                    "inset-block-end",
                    "margin",
                    "margin-left",
                    "margin-right",
                    "margin-top",
                    "margin-inline",
                    "margin-block",
                    "margin-inline-start",
                    "margin-inline-end",
                    "margin-block-start",
                    "text-indent");

    private static final Pattern FUNCTION =
            Pattern.compile("([a-z0-9-]+)\\(((?:[^()]|\\([^()]*\\))*)\\)?");
    private static final Pattern ALPHA = Pattern.compile("opacity\\s*=\\s*([\\d.]+)");
    private static final Pattern CLEAR =
            Pattern.compile(
                    ".*gradient\\((?:\\s*(?:to [a-z"
                            + " ]+|[-\\d.]+[a-z]+)\\s*,)?(?:\\s*transparent\\b[^,()]*,?)+\\).*");
    private static final Pattern NO_COLOUR =
            Pattern.compile(
                    "#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)\\b|(?:rgb|hsl)a?\\([^()]*[,/]\\s*(?:0*\\.?0+%?)\\s*\\)");

    /// What follows the position in the shorthand.
    private static final Pattern MASK_SIZE = Pattern.compile("(?:\\d|[a-z%])\\s*/\\s*([^\\s,)]+)");

    private static final Pattern CENTRE = Pattern.compile("\\bat ([^)]*)");
    private static final Pattern PATH_OF_NOTHING =
            Pattern.compile("\\s*(['\"])\\s*(?:m[\\d\\s,.-]*(?:[hvl][\\s,0.-]*)*)?z?\\s*\\1\\s*");

    static boolean by(String property, String value) {
        return switch (property) {
            case "display" -> value.equals("none");
            case "visibility", "content-visibility" -> value.matches("hidden|collapse");
            case "opacity" -> Measure.share(value) <= BARELY_OPAQUE;
            case "width",
                    "height",
                    "max-width",
                    "max-height",
                    "inline-size",
                    "block-size",
                    "max-inline-size",
                    "max-block-size" ->
                    isTiny(value);
            case "clip", "clip-path", "object-view-box" -> functions(value, Invisible::cutsAll);
            case "object-position" -> anyOff(value, 2.5);
            case "filter" -> functions(value, Invisible::filtersAll) || isClear(value);
            case "mask", "mask-image" -> masksAll(value);
            case "mask-size" -> any(value, Invisible::isTiny);
            case "zoom" -> Measure.share(value) > 0 && Measure.share(value) <= BARELY_A_SIZE;
            case "mso-hide" -> value.equals("all");
            default -> OFFSETS.contains(property) && anyOff(value, 10);
        };
    }

    /// A pixel at most.
    static boolean isTiny(String length) {
        double pixels = Measure.of(length, 10, 10);
        return pixels >= 0 && pixels <= A_PIXEL;
    }

    /// A hundredth of what is around it, or of the window.
    static boolean isSliver(String width) {
        double pixels = Measure.of(width, A_PIXEL, A_PIXEL);
        return pixels >= 0 && pixels <= A_PIXEL;
    }

    /// Behind the page: far, or out of its flow.
    static boolean isBehind(Map<String, String> styles) {
        double level = Measure.of(styles.getOrDefault("z-index", ""), 1, 1);
        boolean isOutOfTheFlow = styles.getOrDefault("position", "").matches("absolute|fixed");
        return level <= -10 || (level < 0 && isOutOfTheFlow);
    }

    /// Of a place on the page, in pixels.
    static boolean isFarOff(double place) {
        return place <= BEFORE_THE_PAGE || place >= BEYOND_THE_PAGE;
    }

    private static boolean any(String values, Predicate<String> is) {
        return Measure.list(values).stream().anyMatch(is);
    }

    private static boolean anyOff(String lengths, double percent) {
        return any(
                lengths,
                // Half a window to the left is how a picture is made as wide as the window.
                length ->
                        Measure.of(length, 4, percent) <= BEFORE_THE_PAGE
                                || Measure.of(length, 20, percent) >= BEYOND_THE_PAGE);
    }

    private interface Judge {
        boolean judges(String function, List<String> arguments);
    }

    private static boolean functions(String value, Judge judge) {
        return functions(value)
                .anyMatch(one ->
                        judge.judges(one.group(1), arguments(one)) || isCentredOff(one.group(2)));
    }

    /// Of a value: the name of each, and what stands in its brackets.
    static Stream<MatchResult> functions(String value) {
        return FUNCTION.matcher(value).results();
    }

    private static List<String> arguments(MatchResult function) {
        return function.group(1).equals("path")
                ? List.of(function.group(2))
                : Measure.list(
                        function.group(2).replaceFirst("\\b(at|round|evenodd|nonzero)\\b.*", ""));
    }

    /// Of a circle or an ellipse: where it is drawn.
    private static boolean isCentredOff(String of) {
        Matcher centre = CENTRE.matcher(of);
        return centre.find() && anyOff(centre.group(1), 2.5);
    }

    private static boolean cutsAll(String shape, List<String> of) {
        return switch (shape) {
            case "rect" -> of.size() == 4 && leavesNothing(of);
            case "inset" -> !of.isEmpty() && covers(of);
            case "circle" -> !of.isEmpty() && isTiny(of.getFirst());
            case "ellipse" -> of.stream().limit(2).anyMatch(Invisible::isTiny);
            case "xywh" -> of.stream().skip(2).limit(2).anyMatch(Invisible::isTiny);
            case "polygon" -> isFlat(of, 0) || isFlat(of, 1);
            case "path" -> PATH_OF_NOTHING.matcher(of.getFirst()).matches();
            default -> false;
        };
    }

    /// Top, right, bottom and left of what stays, from the upper left corner.
    private static boolean leavesNothing(List<String> edges) {
        double top = edge(edges.getFirst(), 0);
        double right = edge(edges.get(1), 1000);
        double bottom = edge(edges.get(2), 1000);
        double left = edge(edges.get(3), 0);
        return right - left <= A_PIXEL || bottom - top <= A_PIXEL;
    }

    private static double edge(String length, double automatic) {
        return length.equals("auto") ? automatic : pixels(length);
    }

    /// The same from each side, one to four of them.
    private static boolean covers(List<String> sides) {
        int last = sides.size() - 1;
        double top = pixels(sides.getFirst());
        double right = pixels(sides.get(Math.min(1, last)));
        double bottom = pixels(sides.get(last < 2 ? 0 : 2));
        double left = pixels(sides.get(last < 3 ? Math.min(1, last) : 3));
        return top + bottom >= ALL || left + right >= ALL;
    }

    private static double pixels(String length) {
        return Measure.of(length, 10, 10);
    }

    private static boolean isFlat(List<String> points, int axis) {
        double[] along = new double[points.size() / 2];
        for (int i = 0; i < along.length; i++) {
            along[i] = pixels(points.get(2 * i + axis));
        }
        double most = Arrays.stream(along).max().orElse(0);
        double least = Arrays.stream(along).min().orElse(0);
        return along.length > 0 && (most - least <= A_PIXEL || most <= 0);
    }

    private static boolean masksAll(String value) {
        String named = NO_COLOUR.matcher(value).replaceAll("transparent");
        Matcher size = MASK_SIZE.matcher(named);
        return CLEAR.matcher(named).matches() || (size.find() && isTiny(size.group(1)));
    }

    private static boolean filtersAll(String function, List<String> of) {
        return !of.isEmpty()
                && switch (function) {
                    case "opacity" -> Measure.share(of.getFirst()) <= BARELY_OPAQUE;
                    case "blur" -> pixels(of.getFirst()) >= 200;
                    default -> false;
                };
    }

    private static boolean isClear(String filter) {
        return ALPHA.matcher(filter)
                .results()
                .anyMatch(alpha -> Measure.share(alpha.group(1)) <= BARELY_OPAQUE * 100);
    }
}
