package kiosque.dedupe;

import kiosque.feed.Entry;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryTraits;
import kiosque.text.HtmlWords;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an entry once and keeps what stories are told by.
final class Sketcher {

    /// Words of a text that are read: the end of a long one adds nothing.
    private static final int READ = 600;

    private static final int LETTERS_A_WORD = 6;

    private static final int LETTERS_READ = 2 * READ * LETTERS_A_WORD;

    /// Characters of HTML that are looked at, for entries that are books.
    private static final int LOOKED_AT = 40_000;

    /// Words of the text that are its lead.
    static final int LEAD = 60;

    /// Words of the opening whose meaning is kept, and how many different ones.
    static final int OPENING = 140;

    private static final int BAG = 90;

    /// A title with less to tell than two names is no evidence.
    private static final double SPECIFIC = 2.6;

    private static final int SPECIFIC_WORDS = 4;

    private static final Pattern WORLDWIDE =
            Pattern.compile("(?i)(?:tag:|urn:uuid:|https?://).{8,}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_].*)?");

    private Sketcher() {}

    static StoryTraits traits(Entry entry, SourceCredit source, int priority) {
        Headline headline = Headline.of(entry.title(), source);
        String body = entry.body();
        String html = body.length() <= LOOKED_AT ? body : body.substring(0, LOOKED_AT);
        String visible = HtmlWords.lines(html);
        String news = withoutTitle(NewsText.of(visible), entry.title());
        List<Token> words = Tokens.of(news.substring(0, Math.min(LETTERS_READ, news.length())));
        List<Token> text = words.subList(0, Math.min(READ, words.size()));
        int agencies = Agencies.bits(entry, visible);
        Shingles shingles = Shingles.of(text);
        Sketch sketch =
                new Sketch(
                        entry.link()
                                .flatMap(CanonicalLink::of)
                                .filter(CanonicalLink::isArticle)
                                .map(link -> Hash64.of(link.toString()))
                                .orElse(0L),
                        guid(entry),
                        title(headline),
                        kind(headline),
                        language(entry, source),
                        agencies,
                        Bag.of(
                                headline.tokens(),
                                text.subList(0, Math.min(OPENING, text.size())),
                                LEAD,
                                BAG),
                        Shingles.of(text.subList(0, Math.min(LEAD, text.size()))),
                        shingles.sample(Sketch.SAMPLE),
                        shingles.size());
        return new StoryTraits(
                StoryKeys.of(sketch, headline.tokens(), text, shingles),
                sketch.encode(),
                Quality.of(entry, source, agencies, news.length() / LETTERS_A_WORD, priority));
    }

    private static long guid(Entry entry) {
        return entry.guid()
                .filter(guid -> WORLDWIDE.matcher(guid).matches())
                .filter(guid -> CanonicalLink.of(guid).map(CanonicalLink::isArticle).orElse(true))
                .map(guid ->
                        Hash64.of(CanonicalLink.of(guid).map(CanonicalLink::toString).orElse(guid)))
                .orElse(0L);
    }

    private static long title(Headline headline) {
        List<Token> content = headline.content();
        boolean specific = content.size() >= SPECIFIC_WORDS && headline.specificity() >= SPECIFIC;
        return specific ? Hash64.of(String.join(" ", Tokens.words(content))) : 0;
    }

    private static Sketch.Kind kind(Headline headline) {
        return headline.live()
                ? Sketch.Kind.LIVE
                : headline.template() ? Sketch.Kind.TEMPLATE : Sketch.Kind.NEWS;
    }

    private static String language(Entry entry, SourceCredit source) {
        Optional<String> tag =
                entry.language().or(source::language).map(word -> word.toLowerCase(Locale.ROOT));
        return tag.filter(word -> LANGUAGE.matcher(word).matches())
                .map(word -> word.substring(0, 2))
                .orElse("");
    }

    /// Some feeds print the title once more above the text.
    private static String withoutTitle(String text, String title) {
        return text.startsWith(title.strip()) ? text.substring(title.strip().length()) : text;
    }
}
