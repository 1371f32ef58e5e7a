package kiosque.publish.document;

import kiosque.text.Iri;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the text of an extension element, or an attribute of one, may be.
enum ExtensionText {
    ACCOUNT(matching("[A-Za-z0-9@#!._+/~-]{1,255}(:[A-Za-z0-9.-]+)?")),
    ADDRESS(WebAddress::of),
    COUNT(matching("\\d{1,12}")),
    COUNTS(matching("\\d+(, *\\d+)*")),
    DECIMAL(matching("[+-]?\\d{1,9}(\\.\\d{1,9})?")),
    DIGEST(matching("[A-Za-z0-9+/=_-]{1,512}")),
    DURATION(matching("\\d{1,9}(:[0-5]\\d(:[0-5]\\d)?)?")),
    EITHER(matching(".{0,255}")),
    EPISODE(matching("(?i)full|trailer|bonus", ExtensionText::lower)),
    GEO(matching("geo:-?\\d+(\\.\\d+)?(,-?\\d+(\\.\\d+)?){1,2}(;[A-Za-z0-9=.;-]*)?")),
    HOST(matching("[A-Za-z0-9.-]+(:\\d{1,5})?")),
    LABEL(matching(".{1,255}")),
    NOTHING(_ -> Optional.of("")),
    ORDINAL(matching("0*[1-9]\\d{0,8}")),
    OSM(matching("[NWR]\\d+(#\\d+)?")),
    PICTURES(ExtensionText::pictures),
    POINTS(matching("[+-]?\\d{1,3}(\\.\\d+)?( [+-]?\\d{1,3}(\\.\\d+)?)+")),
    RATIO(matching("\\d{1,5}(\\.\\d+)?[/:]\\d{1,5}(\\.\\d+)?")),
    TEXT(matching(".{1,4000}")),
    TRUTH(matching("(?i)yes|true|no|false|clean", ExtensionText::truth)),
    WORD(matching("(?!.*//)[A-Za-z0-9][\\w ./+;=:-]{0,99}")),
    YES(matching("(?i)yes", ExtensionText::lower));

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final Function<String, Optional<String>> rule;

    ExtensionText(Function<String, Optional<String>> rule) {
        this.rule = rule;
    }

    static ExtensionText named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// The text as it is published, on one line and without tags; empty if it is not what it should be.
    Optional<String> permit(String text) {
        return rule.apply(TextGate.plain(text));
    }

    private static Function<String, Optional<String>> matching(String pattern) {
        return matching(pattern, UnaryOperator.identity());
    }

    private static Function<String, Optional<String>> matching(
            String pattern, UnaryOperator<String> rewrite) {
        Pattern compiled = Pattern.compile(pattern);
        return text ->
                Optional.of(text)
                        .filter(value -> compiled.matcher(value).matches())
                        .filter(value -> !Iri.isActive(value))
                        .map(rewrite);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String truth(String word) {
        return String.valueOf(Stream.of("yes", "true").anyMatch(word::equalsIgnoreCase));
    }

    /// Addresses with their widths, in the manner of HTML's `srcset`.
    private static Optional<String> pictures(String text) {
        return Optional.of(
                        Stream.of(text.split(",\\s+|,(?=https?:)", -1))
                                .map(String::strip)
                                .filter(one -> one.matches("\\S+( \\d{1,5}[wx])?"))
                                .flatMap(one -> {
                                    String[] parts = one.split(" ", 2);
                                    String size = parts.length > 1 ? " " + parts[1] : "";
                                    return WebAddress.of(parts[0]).map(url -> url + size).stream();
                                })
                                .collect(Collectors.joining(", ")))
                .filter(kept -> !kept.isEmpty());
    }
}
