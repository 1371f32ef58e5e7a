package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.PollReport;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// What comes of a feed whose body breaks off on its way.
class BrokenOffIT {

    private static final String PATH = "/rss";

    @AutoClose private final ScriptedServer origin = ScriptedServer.start();

    @AutoClose
    private final PollingBed bed =
            new PollingBed(
                    new StoryDecider(StorySettings.DEFAULT), Map.of("Journal", origin.url(PATH)));

    @Test
    void wholeEntriesOfABodyThatBreaksOffAreKept() {
        byte[] all = PollingBed.rss(1, 2, 3).getBytes(StandardCharsets.UTF_8);
        String text = new String(all, StandardCharsets.UTF_8);
        int cut =
                text.substring(0, text.lastIndexOf("<item")).getBytes(StandardCharsets.UTF_8).length
                        + 9;
        byte[] head =
                "HTTP/1.1 200 OK\r\nETag: \"cut\"\r\nContent-Length: %d\r\n\r\n"
                        .formatted(all.length)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] some = Arrays.copyOf(head, head.length + cut);
        System.arraycopy(all, 0, some, head.length, cut);
        origin.on(
                PATH,
                Script.raw(some),
                Response.ok(PollingBed.rss(1, 2, 3)).with("ETag", "\"whole\""),
                Script.raw(some),
                Response.ok(PollingBed.rss(1, 2, 3)).with("ETag", "\"whole\""));

        PollReport first = bed.poll();
        PollReport second = bed.poll();

        assertThat(first.outcome()).isEqualTo("truncated");
        assertThat(first.detail()).contains("2 new").contains("breaks off after");
        assertThat(second.outcome()).isEqualTo("new");
        assertThat(second.detail()).contains("1 new");
        assertThat(origin.received(PATH).get(1).header("If-None-Match"))
                .as("validators of what is not here")
                .isEmpty();
        assertThat(bed.poll().outcome()).isEqualTo("truncated");
        assertThat(bed.poll().outcome()).isEqualTo("unchanged");
        assertThat(origin.received(PATH).get(3).header("If-None-Match")).contains("\"whole\"");
        assertThat(bed.status().source().state().failing().failures()).isZero();
    }
}
