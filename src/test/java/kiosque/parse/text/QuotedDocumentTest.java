package kiosque.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Document;
import kiosque.feed.ParseOutcome;
import kiosque.parse.FeedParser;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class QuotedDocumentTest {

    private static final String PAGE = "<html><body><pre>%s</pre></body></html>";
    private static final String FEED = "&lt;rss&gt;&lt;/rss&gt;";

    @Test
    void whatIsFramedIsMeantWhateverEmptyElementsFollow() {
        assertThat(quoted(PAGE.formatted(FEED))).contains("<rss></rss>");
        assertThat(quoted(PAGE.formatted(FEED).replace("</body>", "<div></div>".repeat(50_000))))
                .contains("<rss></rss>");
    }

    @Test
    void aFrameInAFrameIsNone() {
        String inner = PAGE.formatted("x").replace("<", "&lt;").replace(">", "&gt;");

        assertThat(quoted(PAGE.formatted(inner))).isEmpty();
    }

    @Test
    void whatIsWrappedAgainAndAgainIsReadToABound() {
        String feed = "<rss><channel><title>T</title></channel></rss>";

        assertThat(parsed(wrapped(feed, 3))).isInstanceOf(ParseOutcome.Understood.class);
        assertThat(parsed(wrapped(feed, 4))).isNotInstanceOf(ParseOutcome.Understood.class);
    }

    private static String wrapped(String document, int times) {
        String whole = document;
        for (int i = 0; i < times; i++) {
            whole =
                    "<!-- x --><a>"
                            + whole.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                            + "</a>";
        }
        return whole;
    }

    private static ParseOutcome parsed(String text) {
        return new FeedParser()
                .parse(
                        Document.of(
                                text.getBytes(StandardCharsets.UTF_8),
                                URI.create("https://a.example/f")));
    }

    private static Optional<String> quoted(String page) {
        var document =
                Document.of(
                        page.getBytes(StandardCharsets.UTF_8), URI.create("https://a.example/f"));
        return QuotedDocument.in(page, document)
                .map(it -> new String(it.body(), StandardCharsets.UTF_8));
    }
}
