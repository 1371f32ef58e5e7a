package kiosque.filter;

import kiosque.filter.FilterSettings.Rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells what a valid filter most likely does not mean: in regular expressions `\b` and `\w` know the letters a to z only, so that there
/// is a boundary on both sides of each accented letter.
public final class Advice {

    private static final Pattern BOUNDARY = Pattern.compile("\\\\[bB]");
    private static final Pattern WORD = Pattern.compile("\\\\[wW]");
    private static final Pattern ACCENTED = Pattern.compile("[\\p{L}&&[^a-zA-Z]]");

    /// One sentence for each expression that calls for it.
    public static List<String> on(FilterSettings settings) {
        return settings.rules().stream().flatMap(Advice::on).distinct().toList();
    }

    private static Stream<String> on(Rule rule) {
        return Stream.concat(
                on(rule.origin(), "keep", rule.keep()), on(rule.origin(), "drop", rule.drop()));
    }

    private static Stream<String> on(String origin, String key, Optional<String> expression) {
        return expression.filter(Advice::isDoubtful).stream()
                .map(text ->
                        ("%s: %s: \\b and \\w know the letters a to z only, so é is no letter to"
                                        + " them and a boundary lies on both sides of it; write"
                                        + " \\p{L} for any letter, or use mentions(…): %s")
                                .formatted(origin, key, text));
    }

    private static boolean isDoubtful(String expression) {
        return WORD.matcher(expression).find()
                || (BOUNDARY.matcher(expression).find() && ACCENTED.matcher(expression).find());
    }
}
