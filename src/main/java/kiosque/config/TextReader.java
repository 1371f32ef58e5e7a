package kiosque.config;

import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.article.FullTextSettings;
import kiosque.normalise.cut.Rewrite;

import java.util.List;
import java.util.Optional;

/// Reads what is done to a source's texts.
final class TextReader {

    private static final Meaning<String> PART =
            Meaning.text("one of title, link, content", TextReader::part);

    static NormaliseSettings normalise(Layers layers) {
        return new NormaliseSettings(
                layers.items("boilerplate").stream()
                        .flatMap(value -> value.as(Meanings.PATTERN).stream())
                        .toList(),
                layers.items("keep-boilerplate").stream()
                        .flatMap(value -> value.as(Meanings.TEXT).stream())
                        .toList(),
                layers.read("keep-tracking", Meanings.FLAG).orElse(false),
                layers.items("rewrite").stream()
                        .flatMap(value ->
                                value.section("rewrite").flatMap(TextReader::rewrite).stream())
                        .toList());
    }

    static Optional<FullTextSettings> fullText(Layers layers) {
        List<Value> all = layers.all("full-text");
        Optional<FullTextSettings> fullText = Optional.empty();
        for (Value value : all) {
            fullText = fullText(value);
        }
        return fullText;
    }

    private static Optional<FullTextSettings> fullText(Value value) {
        if (value.isScalar()) {
            return value.as(Meanings.FLAG)
                    .filter(wanted -> wanted)
                    .map(_ -> new FullTextSettings.Readability());
        }
        return value.section("full-text").map(TextReader::fullText);
    }

    private static FullTextSettings fullText(Section section) {
        Optional<FullTextSettings> selector =
                section.read("selector", Meanings.SELECTOR).map(FullTextSettings.Selector::new);
        Optional<FullTextSettings> rules =
                section.read("rules", Meanings.folder(section.reading()))
                        .map(FullTextSettings.SiteRules::new);
        if (section.has("selector") && section.has("rules")) {
            section.mistake("full-text takes a selector or rules, not both");
        }
        return selector.or(() -> rules).orElseGet(FullTextSettings.Readability::new);
    }

    private static Optional<Rewrite> rewrite(Section rewrite) {
        Optional<String> part = rewrite.read("in", PART);
        Optional<String> pattern = rewrite.read("replace", Meanings.PATTERN);
        Optional<String> replacement = rewrite.read("with", Meanings.ANY_TEXT);
        Optional<String> remove = rewrite.read("remove", Meanings.SELECTOR);
        Optional<String> keep = rewrite.read("keep", Meanings.SELECTOR);
        long kinds = List.of("replace", "remove", "keep").stream().filter(rewrite::has).count();
        if (kinds != 1 || rewrite.has("replace") != (rewrite.has("in") && rewrite.has("with"))) {
            rewrite.mistake(
                    "a rewrite is { in: title, replace: …, with: … }, { remove: … } or { keep: …"
                            + " }");
        }
        return part.<Rewrite>flatMap(it ->
                        pattern.map(
                                match -> new Rewrite.Replace(it, match, replacement.orElse(""))))
                .or(() -> remove.map(Rewrite.Remove::new))
                .or(() -> keep.map(Rewrite.Keep::new));
    }

    private static String part(String text) {
        List<String> parts = List.of("title", "link", "content");
        if (!parts.contains(text)) {
            throw new IllegalArgumentException(
                    "“%s” is none of title, link, content%s"
                            .formatted(text, Nearest.hint(text, parts)));
        }
        return text;
    }
}
