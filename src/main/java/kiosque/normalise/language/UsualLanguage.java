package kiosque.normalise.language;

import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.normalise.markup.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The language of a document as its titles tell it, taken together: one short headline says too little, thirty of them do not lie, and
/// what the software declares was often delivered with it.
public final class UsualLanguage implements Supplier<Optional<String>> {

    /// Titles that are read.
    private static final int MOST = 60;

    private static final int FEWEST = 3;

    /// Of ten titles that speak clearly by themselves so many have to agree: else the document is in several languages.
    private static final int OF_TEN = 9;

    private final ParsedFeed feed;
    private final Languages languages;
    private Optional<Optional<String>> found = Optional.empty();

    /// @param feed the whole document
    public UsualLanguage(ParsedFeed feed, Languages languages) {
        this.feed = feed;
        this.languages = languages;
    }

    /// Empty where the titles are few, or do not agree. They are read once, and only if somebody asks.
    @Override
    public Optional<String> get() {
        if (found.isEmpty()) {
            found = Optional.of(told());
        }
        return found.get();
    }

    private Optional<String> told() {
        List<String> titles = new ArrayList<>();
        for (ParsedEntry entry : feed.entries()) {
            if (titles.size() < MOST) {
                entry.texts()
                        .title()
                        .map(PlainText::line)
                        .filter(it -> !it.isBlank())
                        .ifPresent(titles::add);
            }
        }
        if (titles.size() < FEWEST) {
            return Optional.empty();
        }
        List<String> clear =
                titles.stream().flatMap(title -> languages.clear(title).stream()).toList();
        return languages
                .clear(String.join("\n", titles))
                .filter(all ->
                        clear.stream().filter(all::equals).count() * 10
                                >= clear.size() * (long) OF_TEN);
    }
}
