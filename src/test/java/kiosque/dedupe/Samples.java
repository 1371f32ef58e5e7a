package kiosque.dedupe;

import kiosque.dedupe.identity.Identifier;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Arrival;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Fingerprint;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Person;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryTraits;
import kiosque.testing.EntryBuilder;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Entries for tests, written as a person would say them.
public record Samples(
        Optional<String> guid,
        Optional<String> link,
        String title,
        String body,
        Optional<Instant> published,
        Optional<String> language,
        List<String> authors,
        List<String> media) {

    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    public static Samples titled(String title) {
        return new Samples(
                Optional.empty(),
                Optional.empty(),
                title,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public Samples guid(String word) {
        return new Samples(
                Optional.of(word), link, title, body, published, language, authors, media);
    }

    public Samples link(String url) {
        return new Samples(
                guid, Optional.of(url), title, body, published, language, authors, media);
    }

    public Samples title(String words) {
        return new Samples(guid, link, words, body, published, language, authors, media);
    }

    public Samples body(String html) {
        return new Samples(guid, link, title, html, published, language, authors, media);
    }

    public Samples at(Instant date) {
        return new Samples(guid, link, title, body, Optional.of(date), language, authors, media);
    }

    public Samples at(String date) {
        return at(Instant.parse(date));
    }

    public Samples in(String tag) {
        return new Samples(guid, link, title, body, published, Optional.of(tag), authors, media);
    }

    public Samples by(String author) {
        return new Samples(guid, link, title, body, published, language, List.of(author), media);
    }

    public Samples with(String enclosure) {
        return new Samples(
                guid, link, title, body, published, language, authors, List.of(enclosure));
    }

    public Entry entry() {
        return new EntryBuilder()
                .guid(guid)
                .link(link)
                .title(title)
                .content(body.isEmpty() ? Optional.empty() : Optional.of(body))
                .published(published)
                .authors(authors.stream().map(Person::named).toList())
                .language(language)
                .enclosures(media.stream().map(Enclosure::of).toList())
                .build();
    }

    public Identified identified() {
        return new Identifier().identify(List.of(entry())).getFirst();
    }

    public static List<Identified> identify(Samples... samples) {
        return new Identifier().identify(List.of(samples).stream().map(Samples::entry).toList());
    }

    /// As the store would keep it.
    public KnownEntry known(long number) {
        Identified identified = identified();
        return known(number, identified, identified.fingerprint());
    }

    public static KnownEntry known(long number, Identified identified, Fingerprint fingerprint) {
        return new KnownEntry(
                number,
                identified.id().digest(),
                new HashSet<>(identified.aliases()),
                fingerprint,
                false);
    }

    public static SourceCredit source(String name) {
        String site =
                "https://" + name.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + ".example/";
        return new SourceCredit(
                name,
                name,
                site + "rss",
                Optional.of(site),
                new SourceCredit.About(
                        site + "rss",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /// On its way into the store, effective when it says.
    public Arrival arrival(String source) {
        return arrival(source, 0);
    }

    public Arrival arrival(String source, int priority) {
        Identified identified = identified();
        StoryTraits traits =
                new StoryDecider(StorySettings.DEFAULT)
                        .traits(identified, source(source), priority);
        Instant at = published.orElse(NOW);
        return new Arrival(
                identified,
                NOW,
                at,
                NOW,
                Optional.empty(),
                List.of("all"),
                traits,
                Optional.empty());
    }
}
