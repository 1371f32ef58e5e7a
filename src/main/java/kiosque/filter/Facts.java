package kiosque.filter;

import dev.cel.runtime.CelVariableResolver;

import kiosque.feed.Category;
import kiosque.feed.Entry;
import kiosque.feed.Person;
import kiosque.text.Folded;

import org.jsoup.Jsoup;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What expressions can ask about one entry. Each answer is worked out when first asked for.
final class Facts implements CelVariableResolver {

    private static final Pattern HOST = Pattern.compile("^https?://(?:[^/?#@]*@)?([^/?#:]+)");

    private final Entry entry;
    private final String source;
    private final List<String> tags;
    private final Instant effectiveAt;
    private final Instant now;
    private final Map<String, Object> known = new HashMap<>();

    Facts(Entry entry, String source, List<String> tags, Instant effectiveAt, Instant now) {
        this.entry = entry;
        this.source = source;
        this.tags = tags;
        this.effectiveAt = effectiveAt;
        this.now = now;
    }

    @Override
    public Optional<Object> find(String name) {
        return Variable.named(name).map(variable -> variable.of(this));
    }

    Entry entry() {
        return entry;
    }

    String source() {
        return source;
    }

    List<String> tags() {
        return tags;
    }

    Instant published() {
        return entry.dates().published().orElse(effectiveAt);
    }

    Instant updated() {
        return entry.dates().updated().or(entry.dates()::published).orElse(effectiveAt);
    }

    String title() {
        return entry.title();
    }

    String text() {
        return once("text", () -> Jsoup.parseBodyFragment(entry.body()).text());
    }

    /// Never negative: a date in the future is now.
    Duration age() {
        Duration age = Duration.between(effectiveAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// Title, categories and text, for finding words.
    String folded() {
        return once(
                "folded",
                () ->
                        Folded.spaced(
                                title() + "\n" + String.join("\n", categories()) + "\n" + text()));
    }

    long words() {
        String text = text();
        return text.isEmpty() ? 0 : text.chars().filter(c -> c == ' ').count() + 1;
    }

    String host() {
        return entry.link()
                .map(HOST::matcher)
                .filter(Matcher::find)
                .map(it -> it.group(1))
                .orElse("");
    }

    List<String> authors() {
        return entry.metadata().byline().authors().stream()
                .map(Person::name)
                .flatMap(Optional::stream)
                .toList();
    }

    List<String> categories() {
        return entry.metadata().categories().stream().map(Category::term).toList();
    }

    /// The language alone: an expression that wants French wants Canada's too.
    String language() {
        String tag = entry.language().orElse("");
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    @SuppressWarnings("unchecked") // each name has one type
    private <T> T once(String name, Supplier<T> work) {
        Object answer = known.get(name);
        if (answer == null) {
            answer = work.get();
            known.put(name, answer);
        }
        return (T) answer;
    }
}
