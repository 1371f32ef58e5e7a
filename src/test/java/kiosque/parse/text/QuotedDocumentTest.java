package kiosque.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Document;

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

    private static Optional<String> quoted(String page) {
        var document =
                Document.of(
                        page.getBytes(StandardCharsets.UTF_8), URI.create("https://a.example/f"));
        return QuotedDocument.in(page, document)
                .map(it -> new String(it.body(), StandardCharsets.UTF_8));
    }
}
