package kiosque.config;

import kiosque.filter.EntryFilter;
import kiosque.filter.FilterSettings;
import kiosque.filter.FilterSettings.Rule;
import kiosque.filter.InvalidExpression;
import kiosque.filter.Variable;

import java.time.Duration;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a section keeps and drops. Each section's expressions are type-checked once, however many sources they hold for.
final class RuleReader {

    private static final Pattern UNKNOWN =
            Pattern.compile("undeclared reference to '([^']*)' \\(in container ''\\)");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private record Slip(Pattern written, String meant) {}

    private static final List<Slip> ELSEWHERE =
            List.of(
                    new Slip(Pattern.compile("\\b(and|AND)\\b"), "; “and” is written &&"),
                    new Slip(Pattern.compile("\\b(or|OR)\\b"), "; “or” is written ||"),
                    new Slip(Pattern.compile("\\b(not|NOT)\\b"), "; “not” is written !"),
                    new Slip(
                            Pattern.compile("[^=!<>]=[^=]"), "; what is equal is compared with =="),
                    new Slip(
                            Pattern.compile("\\s(contains|mentions|matches|like|LIKE)\\b"),
                            "; words are looked for as in title.contains(\"words\")"),
                    new Slip(
                            Pattern.compile("[“”„«»‘’]"),
                            "; words stand between straight quotation marks"));

    private final IdentityHashMap<Section, Optional<Rule>> known = new IdentityHashMap<>();

    /// @param origin where the section stands, for people
    Optional<Rule> read(String origin, Section section) {
        return known.computeIfAbsent(section, it -> rule(origin, it));
    }

    /// It will not be asked for again.
    void forget(Section section) {
        known.remove(section);
    }

    private static Optional<Rule> rule(String origin, Section section) {
        Optional<String> keep =
                expression(section, "keep", it -> rule(origin, Optional.of(it), Optional.empty()));
        Optional<String> drop =
                expression(section, "drop", it -> rule(origin, Optional.empty(), Optional.of(it)));
        List<String> dropWords =
                section.find("drop-words").map(Value::items).orElse(List.of()).stream()
                        .flatMap(word -> word.as(Meanings.TEXT).stream())
                        .toList();
        Optional<Duration> maxAge = section.read("max-age", Meanings.TIME_TO_WAIT);
        boolean nothing =
                keep.isEmpty() && drop.isEmpty() && dropWords.isEmpty() && maxAge.isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(new Rule(origin, keep, drop, dropWords, maxAge));
    }

    private static Rule rule(String origin, Optional<String> keep, Optional<String> drop) {
        return new Rule(origin, keep, drop, List.of(), Optional.empty());
    }

    private static Optional<String> expression(
            Section section, String key, Function<String, Rule> alone) {
        Optional<Value> value = section.find(key);
        Optional<String> expression = value.flatMap(it -> it.as(Meanings.TEXT));
        try {
            expression.ifPresent(
                    it -> EntryFilter.of(new FilterSettings(List.of(alone.apply(it)))));
        } catch (InvalidExpression invalid) {
            value.ifPresent(it ->
                    it.mistake(
                            invalid.line(),
                            invalid.column(),
                            meant(String.valueOf(invalid.getMessage()), expression.orElse(""))));
        }
        return expression;
    }

    /// A word that means nothing there, and the variable that was meant.
    private static String meant(String message, String expression) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (!unknown.matches()) {
            return WrongTypes.plain(message).orElseGet(() -> plain(message) + operator(expression));
        }
        String word = unknown.group(1);
        if (Pattern.compile("\\b" + Pattern.quote(word) + "\\(").matcher(expression).find()) {
            return "there is no function “%s”; docs/filters.md has those that there are"
                    .formatted(word);
        }
        List<String> variables = Arrays.stream(Variable.values()).map(Variable::spelling).toList();
        return "there is no variable “%s”%s".formatted(word, Nearest.hint(word, variables));
    }

    /// Without the lists of all that could have stood there.
    private static String plain(String message) {
        return message.replaceFirst(" \\(candidates: .*", "")
                .replaceFirst("^\\w+ input '<EOF>' expecting .*", "something is missing at the end")
                .replaceFirst("^\\w+ input '(.*)' expecting .*", "“$1” cannot stand there");
    }

    /// As other languages write them.
    private static String operator(String expression) {
        String bare = QUOTED.matcher(expression).replaceAll("");
        return ELSEWHERE.stream()
                .filter(slip -> slip.written().matcher(bare).find())
                .map(Slip::meant)
                .findFirst()
                .orElse("");
    }
}
