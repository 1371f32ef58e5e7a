package kiosque.filter;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an expression may ask of an entry: each with its type, its value, and what the documentation says of it. All there is to do for one more is a line here.
public enum Variable {
    TITLE(Kind.TEXT, Facts::title, "the title, without markup"),
    SUMMARY(
            Kind.TEXT,
            facts -> facts.entry().summary().orElse(""),
            "the publisher's summary, as HTML"),
    CONTENT(
            Kind.TEXT,
            facts -> facts.entry().body(),
            "the text, as HTML; the summary where there is nothing else"),
    TEXT(Kind.TEXT, Facts::text, "the words of `content`"),
    WORDS(Kind.NUMBER, Facts::words, "how many words `text` has"),
    LINK(Kind.TEXT, facts -> facts.entry().link().orElse(""), "where a person reads it"),
    HOST(Kind.TEXT, Facts::host, "the host of `link`"),
    AUTHOR(
            Kind.TEXT,
            facts -> String.join(", ", facts.authors()),
            "the authors' names in one line"),
    AUTHORS(Kind.TEXTS, Facts::authors, "the authors' names"),
    CATEGORIES(Kind.TEXTS, Facts::categories, "the publisher's categories"),
    LANGUAGE(Kind.TEXT, Facts::language, "the language alone: `fr` for `fr-CA` too"),
    PUBLISHED(
            Kind.TIME,
            Facts::published,
            "when it was published; when we met it if that is unknown"),
    UPDATED(Kind.TIME, Facts::updated, "when it was last changed; `published` if that is unknown"),
    AGE(Kind.SPAN, Facts::age, "how long ago it was published; never negative"),
    SOURCE(Kind.TEXT, Facts::source, "the source's name"),
    TAGS(Kind.TEXTS, Facts::tags, "the source's tags"),
    MARKS(
            Kind.TEXTS,
            facts -> facts.entry().marks(),
            "what we noticed ourselves, such as `paywalled`"),
    PAYWALLED(
            Kind.TRUTH,
            facts -> facts.entry().marks().contains("paywalled"),
            "whether only subscribers can read on"),
    ENCLOSURES(
            Kind.NUMBER,
            facts -> (long) facts.entry().metadata().media().enclosures().size(),
            "how many files are attached");

    /// Types as CEL has them, and as people say them.
    private enum Kind {
        TEXT(SimpleType.STRING, "text"),
        TEXTS(ListType.create(SimpleType.STRING), "list of texts"),
        NUMBER(SimpleType.INT, "number"),
        TRUTH(SimpleType.BOOL, "true or false"),
        TIME(SimpleType.TIMESTAMP, "time"),
        SPAN(SimpleType.DURATION, "duration");

        private final CelType type;
        private final String said;

        Kind(CelType type, String said) {
            this.type = type;
            this.said = said;
        }
    }

    private static final Map<String, Variable> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Variable::spelling, one -> one));

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method of ours, which has no state
    private final Function<Facts, Object> value;

    private final String meaning;

    Variable(Kind kind, Function<Facts, Object> value, String meaning) {
        this.kind = kind;
        this.value = value;
        this.meaning = meaning;
    }

    static List<Variable> all() {
        return List.of(values());
    }

    static Optional<Variable> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// As expressions write it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    CelType type() {
        return kind.type;
    }

    Object of(Facts facts) {
        return value.apply(facts);
    }

    /// All of them as a Markdown table.
    public static String table() {
        return Arrays.stream(values())
                .map(one ->
                        "| `%s` | %s | %s |\n"
                                .formatted(one.spelling(), one.kind.said, one.meaning))
                .collect(
                        Collectors.joining(
                                "", "| Variable | Type | Meaning |\n|---|---|---|\n", ""));
    }
}
