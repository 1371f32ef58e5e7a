package kiosque.fuzz;

import kiosque.feed.Document;
import kiosque.feed.Normalised;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;
import kiosque.parse.FeedParser;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A target for Jazzer, which looks for bytes that reach new code: from a document to clean entries nothing is thrown, and the same bytes
/// give the same entries.
///
/// Not part of the build. `src/test/fuzz SECONDS` runs it on the fixtures; what it finds becomes a fixture.
public final class FeedFuzz {

    private static final URI LOCATION = URI.create("https://journal.example/flux.xml");

    private static final List<Optional<String>> TYPES =
            List.of(
                    Optional.empty(),
                    Optional.of("application/rss+xml"),
                    Optional.of("text/xml; charset=iso-8859-1"),
                    Optional.of("application/feed+json"),
                    Optional.of("text/html; charset=utf-8"));

    private static final FeedParser PARSER = new FeedParser();
    private static final Normaliser NORMALISER = new Normaliser(NormaliseSettings.DEFAULTS);

    /// Called by Jazzer again and again. The content type is taken from the length, so that every byte belongs to the document.
    public static void fuzzerTestOneInput(byte[] body) {
        var document =
                new Document(
                        body,
                        LOCATION,
                        TYPES.get(body.length % TYPES.size()),
                        Optional.empty(),
                        List.of());
        ParseOutcome outcome = PARSER.parse(document);
        if (!outcome.equals(PARSER.parse(document))) {
            throw new AssertionError("the same bytes, other words");
        }
        if (outcome instanceof Understood(var feed)) {
            List<Normalised> first = NORMALISER.normalise(feed, LOCATION, Set.of());
            if (!first.equals(NORMALISER.normalise(feed, LOCATION, Set.of()))) {
                throw new AssertionError("the same words, other entries");
            }
        }
    }
}
