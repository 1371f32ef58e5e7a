package kiosque.parse;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Document;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.testing.Draw;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds for every document, whatever is in it.
class FeedParserPropertyTest {

    private static final URI LOCATION = URI.create("https://exemple.fr/flux.xml");
    private static final List<byte[]> CORPUS = corpus();

    private static final List<String> LETTERS =
            List.of("a", "b", "c", "é", "’", "«", "œ", "€", "漢", "&", "<", " b");

    private static final List<String> PARTS =
            List.of(
                    "<rss version='2.0'>",
                    "<channel>",
                    "<item>",
                    "</item>",
                    "</channel>",
                    "</rss>",
                    "<feed xmlns='http://www.w3.org/2005/Atom'>",
                    "<entry>",
                    "</entry>",
                    "</feed>",
                    "<title type='xhtml'>",
                    "</title>",
                    "<link href='//x:y'/>",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "-->",
                    "<?xml",
                    "?>",
                    "<!DOCTYPE x [",
                    "<!ENTITY a 'b'>",
                    "]>",
                    "&a;",
                    "&#0;",
                    "&#x110000;",
                    "&",
                    "<",
                    ">",
                    "'",
                    "\"",
                    "é",
                    "\uD800",
                    "<guid>",
                    "<enclosure url=' ' length='-1'/>",
                    "<media:content url='::'/>",
                    "<itunes:duration>9:9</itunes:duration>",
                    "<pubDate>31 juin 2020</pubDate>",
                    "<a:b xmlns:a='' xml:base='%' xml:lang=''>",
                    "<skipHours><hour>x</hour></skipHours>",
                    "{",
                    "[1");

    private final FeedParser parser = new FeedParser();

    @Test
    void anyBytesHaveAnOutcome() {
        Draw.times(150, draw -> assertThat(outcome(draw.bytes())).isNotNull());
    }

    @Test
    void aDamagedFeedHasAnOutcomeAndAlwaysTheSame() {
        Draw.times(
                200,
                draw -> {
                    byte[] body = damaged(draw);
                    assertThat(outcome(body))
                            .isEqualTo(new FeedParser().parse(Document.of(body, LOCATION)));
                });
    }

    @Test
    void markupOfAnyShapeHasAnOutcome() {
        Draw.times(
                150,
                draw -> {
                    String markup =
                            Stream.generate(() -> draw.of(PARTS))
                                    .limit(draw.count(0, 40))
                                    .collect(Collectors.joining());
                    assertThat(outcome(markup.getBytes(StandardCharsets.UTF_8))).isNotNull();
                });
    }

    @Test
    void aTitleArrivesAsItWasWritten() {
        Draw.times(
                100,
                draw ->
                        arrivesAsItIs(
                                "a"
                                        + Stream.generate(() -> draw.of(LETTERS))
                                                .limit(draw.count(0, 40))
                                                .collect(Collectors.joining())
                                        + "é"));
    }

    private void arrivesAsItIs(String title) {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;");
        ParseOutcome outcome =
                outcome(
                        ("<rss version='2.0'><channel><title>"
                                        + escaped
                                        + "</title></channel></rss>")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(((Understood) outcome).feed().head().texts().title().orElseThrow().value())
                .isEqualTo(title);
    }

    private ParseOutcome outcome(byte[] body) {
        return parser.parse(Document.of(body, LOCATION));
    }

    /// A fixture with bytes changed, a piece left out or a piece doubled.
    private static byte[] damaged(Draw draw) {
        byte[] body = draw.of(CORPUS);
        List<Integer> places = Stream.generate(() -> draw.between(0, 1_000_000)).limit(4).toList();
        return body.length == 0 ? body : damaged(body, places);
    }

    private static byte[] damaged(byte[] body, List<Integer> places) {
        int from = places.get(0) % body.length;
        int to = Math.min(body.length, from + places.get(1) % 40);
        byte[] piece = java.util.Arrays.copyOfRange(body, from, to);
        int at = places.get(2) % body.length;
        byte[] damaged = new byte[body.length + piece.length];
        System.arraycopy(body, 0, damaged, 0, at);
        System.arraycopy(piece, 0, damaged, at, piece.length);
        System.arraycopy(body, at, damaged, at + piece.length, body.length - at);
        damaged[places.get(3) % damaged.length] ^= (byte) places.get(1).intValue();
        return places.get(3) % 3 == 0 ? java.util.Arrays.copyOf(damaged, at) : damaged;
    }

    private static List<byte[]> corpus() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/corpus"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("expected.json"))
                    .sorted()
                    .map(FeedParserPropertyTest::bytes)
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
