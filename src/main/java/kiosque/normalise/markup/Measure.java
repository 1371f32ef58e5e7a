package kiosque.normalise.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out CSS lengths, numbers and angles roughly: in pixels of a page a thousand pixels wide, and in degrees.
final class Measure {

    /// Where there is no number: neither small nor far away.
    static final double NOTHING = 100;

    private static final int DEEPEST = 16;
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)\\s?([a-z%]*)");
    private static final Pattern FUNCTION = Pattern.compile("([a-z-]*)\\(");

    private final String text;

    /// Pixels of a hundredth of the window, and of a percent.
    private final double window;

    private final double percent;
    private int at;
    private int depth;

    private Measure(String text, double window, double percent) {
        this.text = text;
        this.window = window;
        this.percent = percent;
    }

    /// The first length or number of the text; sums, products and choices worked out.
    ///
    /// @param window what a hundredth of the window's width or height is taken for
    /// @param percent what a percent is taken for
    static double of(String text, double window, double percent) {
        // Most values are words, and an exception is dear.
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return NOTHING;
        }
        try {
            return new Measure(text.strip(), window, percent).sum();
        } catch (NumberFormatException none) {
            return NOTHING;
        }
    }

    /// A share of one: `.5` or `50%`.
    static double share(String text) {
        return of(text, 1, 0.01);
    }

    /// In degrees.
    static double angle(String text) {
        Matcher angle = NUMBER.matcher(text.strip());
        if (!angle.lookingAt()) {
            return 0;
        }
        double number = Double.parseDouble(angle.group(1));
        return switch (angle.group(2)) {
            case "rad" -> Math.toDegrees(number);
            case "grad" -> number * 0.9;
            case "turn" -> number * 360;
            default -> number;
        };
    }

    /// What stands between commas, or between blanks, outside brackets.
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        var part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && (c == ',' || c == ' ' || c == '\n' || c == '\t')) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                }
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private double sum() {
        double sum = product();
        while (true) {
            skipBlanks();
            if (take('+')) {
                sum += product();
            } else if (take('-')) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = value();
        while (true) {
            skipBlanks();
            if (take('*')) {
                product *= value();
            } else if (take('/')) {
                double divisor = value();
                product = divisor == 0 ? NOTHING : product / divisor;
            } else {
                return product;
            }
        }
    }

    private double value() {
        skipBlanks();
        Matcher function = FUNCTION.matcher(text).region(at, text.length());
        if (function.lookingAt()) {
            at = function.end();
            return chosen(function.group(1), arguments());
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw new NumberFormatException(text);
        }
        at = number.end();
        return Double.parseDouble(number.group(1)) * unit(number.group(2));
    }

    private List<Double> arguments() {
        if (++depth > DEEPEST) {
            throw new NumberFormatException("too deep");
        }
        List<Double> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
            skipBlanks();
        } while (take(','));
        take(')');
        depth--;
        return arguments;
    }

    private static double chosen(String function, List<Double> of) {
        double first = of.getFirst();
        return switch (function) {
            case "min" -> of.stream().min(Double::compare).orElse(first);
            case "max" -> of.stream().max(Double::compare).orElse(first);
            case "clamp" -> of.size() < 3 ? first : Math.max(first, Math.min(of.get(1), of.get(2)));
            case "abs" -> Math.abs(first);
            default -> first;
        };
    }

    private double unit(String unit) {
        return switch (unit) {
            case "%" -> percent;
            case "vw", "vh", "vi", "vb", "vmin", "vmax", "svw", "svh", "lvw", "lvh", "dvw", "dvh" ->
                    window;
            case "em", "rem", "ex", "ch", "lh", "rlh", "ic", "cap", "pc" -> 12;
            case "in" -> 96;
            case "cm" -> 38;
            case "mm" -> 3.8;
            case "q" -> 0.95;
            case "pt" -> 1.33;
            default -> 1;
        };
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
