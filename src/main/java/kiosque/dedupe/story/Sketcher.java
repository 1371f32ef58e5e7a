package kiosque.dedupe.story;

import kiosque.dedupe.CanonicalLink;
import kiosque.dedupe.Hash64;
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

    /// To be raised with every change of how titles and texts are read, words aside: what is stored is then read once more.
    static final int READING = 6;

    /// Characters of HTML that are looked at: a lead and what may stand before it.
    private static final int LOOKED_AT = 6_000;

    /// Words of the text that are its lead.
    private static final int LEAD = 60;

    private static final int LETTERS_READ = 12 * LEAD;

    private static final int LETTERS_A_WORD = 6;

    private static final Pattern WORLDWIDE =
            Pattern.compile("(?i)(?:tag:|urn:uuid:|https?://).{8,}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_].*)?");

    static StoryTraits traits(Entry entry, SourceCredit source, int priority) {
        Headline headline = Headline.of(entry.title(), source);
        Optional<CanonicalLink> link = entry.link().flatMap(CanonicalLink::of);
        String body = entry.body();
        String html = body.length() <= LOOKED_AT ? body : body.substring(0, LOOKED_AT);
        String news = withoutTitle(NewsText.of(HtmlWords.lines(html)), entry.title());
        List<Token> words =
                Tokens.of(news.substring(0, Math.min(LETTERS_READ, news.length())), LEAD + 1);
        List<Token> lead = words.subList(0, Math.min(LEAD, words.size()));
        Sketch sketch = sketch(entry, source, link, headline, lead);
        int length = news.length() * body.length() / Math.clamp(body.length(), 1, LOOKED_AT);
        return new StoryTraits(
                StoryKeys.of(sketch, headline.kicker(), headline.tokens()),
                sketch.encode(),
                Quality.of(entry, source, link, length / LETTERS_A_WORD, priority));
    }

    private static Sketch sketch(
            Entry entry,
            SourceCredit source,
            Optional<CanonicalLink> link,
            Headline headline,
            List<Token> lead) {
        Terms title = Terms.of(headline.kicker(), headline.tokens(), Sketch.TITLE);
        Shingles runs = Shingles.of(lead);
        return new Sketch(
                link.filter(CanonicalLink::isArticle)
                        .map(it -> Hash64.of(it.toString()))
                        .orElse(0L),
                guid(entry),
                kind(headline),
                headline.told(),
                headline.denial(),
                headline.course(),
                Lexicon.days(headline.kicker())
                        | Lexicon.days(headline.tokens())
                        | Lexicon.days(lead),
                language(entry, source),
                Grams.of(headline.words()),
                title,
                Terms.of(lead, Sketch.TITLE + Sketch.LEAD).without(title, Sketch.LEAD),
                runs.sample(Sketch.SAMPLE),
                runs.size());
    }

    private static long guid(Entry entry) {
        return entry.guid()
                .filter(guid -> WORLDWIDE.matcher(guid).matches())
                .filter(guid -> CanonicalLink.of(guid).map(CanonicalLink::isArticle).orElse(true))
                .map(guid ->
                        Hash64.of(CanonicalLink.of(guid).map(CanonicalLink::toString).orElse(guid)))
                .orElse(0L);
    }

    private static Sketch.Kind kind(Headline headline) {
        return headline.live()
                ? Sketch.Kind.LIVE
                : headline.template() ? Sketch.Kind.TEMPLATE : Sketch.Kind.NEWS;
    }

    private static String language(Entry entry, SourceCredit source) {
        Optional<String> tag =
                entry.language()
                        .or(source.about()::language)
                        .map(word -> word.toLowerCase(Locale.ROOT));
        return tag.filter(word -> LANGUAGE.matcher(word).matches())
                .map(word -> word.substring(0, 2))
                .orElse("");
    }

    /// Some feeds print the title once more above the text.
    private static String withoutTitle(String text, String title) {
        return text.startsWith(title.strip()) ? text.substring(title.strip().length()) : text;
    }
}
