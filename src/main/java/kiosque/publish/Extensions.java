package kiosque.publish;

import kiosque.feed.Extension;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which extension elements are carried on, and what they may say: what a publisher got wrong in its own feed would make all of ours invalid.
final class Extensions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final int DEEPEST = 4;

    /// Attributes that hold addresses, in any of the vocabularies.
    private static final Set<String> ADDRESSES = Set.of("url", "href", "img", "uri");

    private static final Rule TEXT = matching(".{1,4000}");
    private static final Rule COUNT = matching("\\d{1,9}");
    private static final Rule ORDINAL = matching("0*[1-9]\\d{0,8}");
    private static final Rule DECIMAL = matching("[+-]?\\d{1,9}(\\.\\d{1,9})?");
    private static final Rule POINTS =
            matching("[+-]?\\d{1,3}(\\.\\d+)?( [+-]?\\d{1,3}(\\.\\d+)?)+");
    private static final Rule ADDRESS = text -> WebAddress.of(text);
    private static final Rule NOTHING = _ -> Optional.of("");

    private static final Map<String, Rule> RULES = rules();

    private Extensions() {}

    /// What an element may contain: the text as it is published, or nothing for an element that is left out.
    @FunctionalInterface
    private interface Rule {
        Optional<String> permit(String text);
    }

    /// Those that can be carried on, cleaned; of an element that may stand once only, the first.
    static List<Extension> permitted(List<Extension> extensions) {
        Set<String> seen = new HashSet<>();
        return extensions.stream()
                .flatMap(extension -> permitted(extension, 0).stream())
                .filter(extension ->
                        extension.namespace().equals(Namespace.PODCAST.uri())
                                || seen.add(extension.namespace() + extension.name()))
                .toList();
    }

    private static Optional<Extension> permitted(Extension extension, int depth) {
        if (depth > DEEPEST || !NAME.matcher(extension.name()).matches()) {
            return Optional.empty();
        }
        return Namespace.of(extension.namespace())
                .flatMap(namespace -> rule(namespace, extension.name()))
                .flatMap(rule -> rule.permit(Characters.line(extension.value())))
                .flatMap(value -> copy(extension, value, depth));
    }

    private static Optional<Extension> copy(Extension extension, String value, int depth) {
        Map<String, String> attributes = new HashMap<>();
        extension
                .attributes()
                .forEach((name, text) ->
                        attribute(name, text).ifPresent(clean -> attributes.put(name, clean)));
        if (extension.attributes().keySet().stream()
                .anyMatch(name -> ADDRESSES.contains(name) && !attributes.containsKey(name))) {
            return Optional.empty();
        }
        List<Extension> children =
                extension.children().stream()
                        .flatMap(child -> permitted(child, depth + 1).stream())
                        .toList();
        return value.isEmpty() && attributes.isEmpty() && children.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Extension(
                                extension.namespace(),
                                extension.name(),
                                attributes,
                                value,
                                children));
    }

    private static Optional<String> attribute(String name, String text) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return ADDRESSES.contains(name)
                ? WebAddress.of(text)
                : Optional.of(Characters.line(text)).filter(clean -> !clean.isEmpty());
    }

    private static Optional<Rule> rule(Namespace namespace, String name) {
        return namespace == Namespace.PODCAST
                ? Optional.of(text -> Optional.of(text))
                : Optional.ofNullable(RULES.get(namespace.prefix() + ":" + name));
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        put(rules, ADDRESS, "creativeCommons:license", "wfw:commentRss");
        put(rules, COUNT, "slash:comments", "thr:total");
        put(rules, DECIMAL, "geo:lat", "geo:long", "georss:elev");
        put(rules, POINTS, "georss:box", "georss:line", "georss:point", "georss:polygon");
        put(rules, TEXT, "dc:coverage", "dc:format", "dc:identifier", "dc:publisher");
        put(rules, TEXT, "dc:relation", "dc:type", "georss:featureName");
        put(rules, TEXT, "itunes:summary", "itunes:title");
        put(rules, TEXT, "media:copyright", "media:credit", "media:keywords");
        put(rules, TEXT, "slash:department", "slash:section");
        put(rules, matching("\\d+(, *\\d+)*"), "slash:hit_parade");
        put(rules, matching(".{1,255}"), "itunes:author", "itunes:subtitle");
        put(rules, matching("(?i)yes", Extensions::lower), "itunes:block");
        put(rules, matching("\\d{1,9}(:[0-5]\\d(:[0-5]\\d)?)?"), "itunes:duration");
        put(rules, ORDINAL, "itunes:episode", "itunes:season");
        put(rules, matching("(?i)full|trailer|bonus", Extensions::lower), "itunes:episodeType");
        put(rules, matching("(?i)yes|true|no|false|clean", Extensions::truth), "itunes:explicit");
        put(rules, NOTHING, "itunes:image");
        return Map.copyOf(rules);
    }

    private static void put(Map<String, Rule> rules, Rule rule, String... names) {
        for (String name : names) {
            rules.put(name, rule);
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String truth(String word) {
        return String.valueOf(Stream.of("yes", "true").anyMatch(word::equalsIgnoreCase));
    }

    private static Rule matching(String pattern) {
        return matching(pattern, UnaryOperator.identity());
    }

    private static Rule matching(String pattern, UnaryOperator<String> rewrite) {
        Pattern compiled = Pattern.compile(pattern);
        return text ->
                Optional.of(text).filter(value -> compiled.matcher(value).matches()).map(rewrite);
    }
}
