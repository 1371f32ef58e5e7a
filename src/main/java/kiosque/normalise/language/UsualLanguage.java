package kiosque.normalise.language;

import kiosque.feed.ParsedFeed;
import kiosque.normalise.markup.PlainText;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The language of a document as its titles tell it, taken together: one short headline says too little, thirty of them do not lie, and
/// what the software declares was often delivered with it. Where a document has but one or two entries, or says nothing clearly, the titles
/// of its source's earlier entries speak too, unless the document speaks another language by now.
public final class UsualLanguage implements Supplier<Optional<String>> {

    /// Titles that are read.
    private static final int MOST = 60;

    private static final int FEWEST = 2;

    /// Of ten titles that speak clearly by themselves so many have to agree: else the document is in several languages.
    private static final int OF_TEN = 9;

    private final ParsedFeed feed;
    private final Languages languages;
    private final JudgedTitles judged;
    private final Supplier<List<String>> earlier;
    private Optional<Optional<String>> found = Optional.empty();

    /// @param feed the whole document
    /// @param judged titles of earlier documents of the source
    /// @param earlier titles of the source's latest entries, asked for only where the document's own tell nothing
    public UsualLanguage(
            ParsedFeed feed,
            Languages languages,
            JudgedTitles judged,
            Supplier<List<String>> earlier) {
        this.feed = feed;
        this.languages = languages;
        this.judged = judged;
        this.earlier = earlier;
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
        List<String> titles =
                feed.entries().stream()
                        .flatMap(entry -> entry.texts().title().stream())
                        .map(PlainText::line)
                        .filter(it -> !it.isBlank())
                        .limit(MOST)
                        .toList();
        Optional<String> now = together(titles);
        if (now.isPresent()) {
            return now;
        }
        List<String> clear = clear(titles);
        return together(Stream.concat(titles.stream(), earlier.get().stream()).toList())
                .filter(usual -> clear.stream().allMatch(usual::equals));
    }

    private Optional<String> together(List<String> titles) {
        if (titles.size() < FEWEST) {
            return Optional.empty();
        }
        List<String> clear = clear(titles);
        return languages
                .ofMany(titles, judged)
                .filter(all ->
                        clear.stream().filter(all::equals).count() * 10
                                >= clear.size() * (long) OF_TEN);
    }

    private List<String> clear(List<String> titles) {
        return titles.stream().flatMap(title -> languages.clear(title).stream()).toList();
    }
}
