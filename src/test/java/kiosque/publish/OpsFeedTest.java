package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Notice;
import kiosque.feed.Notice.Cause;
import kiosque.publish.OpsFeed.Place;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class OpsFeedTest {

    /// What is told of a failure may repeat what a server said.
    @Test
    void nothingThatReadsAsATagAndNobodysPasswordIsTold() {
        var cause =
                new Cause(
                        "failing",
                        "<b>gazette",
                        "gazette fails: moved to https://nom:secret@gazette.example/ &lt;img src=x"
                                + " onerror=x>");
        var notices = List.of(new Notice(1, cause, Instant.EPOCH, Optional.empty()));

        for (byte[] document :
                List.of(
                        OpsFeed.write(Exotica.SITE, Place.PUBLIC, notices),
                        OpsFeed.json(Exotica.SITE, Place.PUBLIC, notices))) {
            assertThat(new String(document, StandardCharsets.UTF_8))
                    .contains("https://gazette.example/ ‹img src=x")
                    .doesNotContain("secret", "&amp;lt;", "<b", "&lt;b");
        }
    }
}
