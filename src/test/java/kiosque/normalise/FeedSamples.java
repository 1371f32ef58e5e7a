package kiosque.normalise;

import kiosque.feed.FeedHead;
import kiosque.feed.Link;
import kiosque.feed.Normalised;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Rhythm;
import kiosque.feed.Sha256;
import kiosque.feed.Text;
import kiosque.testing.ParsedEntryBuilder;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Feeds and entries to normalise, empty but for what a test is about.
public final class FeedSamples {

    public static final URI LOCATION = URI.create("https://gazette.example/flux/une.xml");

    public static Normalised normalise(String title, String html) {
        return normalise(NormaliseSettings.DEFAULTS, entry(title, html), Set.of());
    }

    public static Normalised normalise(
            NormaliseSettings settings, ParsedEntry entry, Set<Sha256> learned) {
        return new Normaliser(settings).normalise(feed(entry), LOCATION, learned).getFirst();
    }

    public static ParsedFeed feed(ParsedEntry... entries) {
        return new ParsedFeed(
                "RSS 2.0", head(Optional.empty()), Rhythm.SILENT, List.of(entries), List.of());
    }

    public static FeedHead head(Optional<String> language) {
        return FeedHead.SILENT.inLanguage(language);
    }

    public static ParsedEntry entry(String title, String html) {
        return entry(Optional.of(Text.html(title)), Optional.of(Text.html(html)));
    }

    public static ParsedEntry entry(Optional<Text> title, Optional<Text> content) {
        return new ParsedEntryBuilder()
                .guid("guid")
                .links(Link.of("alternate", "https://gazette.example/une/article?utm_source=rss"))
                .title(title)
                .content(content)
                .build();
    }
}
