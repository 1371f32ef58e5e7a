package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pages whose pictures are found with us tell publishers nothing of who reads.
class PicturesIT extends LiveDaemon {

    private static final Pattern PICTURE = Pattern.compile("<img[^>]* src=\"(/pictures/[^\"]+)\"");
    private static final String PNG = "\u0089PNG\r\n\u001A\nthe rest";

    @Test
    void aPageNamesOnlyPicturesOfOursAndTheyAreTheirs() throws Exception {
        origin.on("/p.png", Response.of(200).body(PNG.getBytes(ISO_8859_1)));
        origin.on(
                "/feed",
                Response.ok(
                        rss(
                                """
                                <item><title>Article 1</title><guid isPermaLink="false">a1</guid>
                                <link>https://journal.example/1</link>
                                <description>&lt;p&gt;Le texte&lt;img src="%1$s" srcset="%1$s 2x"&gt;&lt;/p&gt;</description>
                                <enclosure url="%1$s" type="image/png" length="9"/></item>
                                """
                                        .formatted(origin.url("/p.png")))));
        var file =
                configured(
                        """
                        network: { allow: ["127.0.0.1/32"] }
                        pictures: { proxy: true }
                        sources: [{ name: Journal, url: "%s" }]
                        merged-feeds: [{ slug: tout, title: Tout, from: [Journal] }]
                        """
                                .formatted(origin.url("/feed")));
        try (var _ = start(file)) {
            await().atMost(PATIENCE).until(() -> titles("tout").size() == 1);
            HttpResponse<String> river = get("/feeds/tout");
            HttpResponse<String> story = get(storyOf(river.body()));
            for (HttpResponse<String> page : List.of(river, story)) {
                assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                        .contains("img-src 'self';");
                assertThat(page.body()).doesNotContain("src=\"" + origin.url("/p.png"));
                assertThat(page.body()).doesNotContain("srcset");
                HttpResponse<String> picture = get(pictureOf(page.body()));
                assertThat(picture.statusCode()).isEqualTo(200);
                assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
                assertThat(picture.headers().firstValue("Content-Security-Policy").orElse(""))
                        .contains("sandbox");
            }
            assertThat(origin.received("/p.png")).hasSize(1);
            assertThat(origin.received("/p.png").getFirst().names())
                    .doesNotContain("Referer", "Cookie", "Accept-Language");
            assertThat(get("/pictures/AAAAAAAAAAAAAAAAAAAAAA/aHR0cDovL2EuZXhhbXBsZS8").statusCode())
                    .isEqualTo(404);
            assertThat(get("/feeds/tout.json").body())
                    .as("feeds are for readers that have a proxy of their own, or none")
                    .contains(origin.url("/p.png").toString());
        }
    }

    private static String storyOf(String page) {
        Matcher story = Pattern.compile("href=\"(tout/entries/\\d+)\"").matcher(page);
        assertThat(story.find()).isTrue();
        return "/feeds/" + story.group(1);
    }

    private static String pictureOf(String page) {
        Matcher picture = PICTURE.matcher(page);
        assertThat(picture.find()).as(page).isTrue();
        return picture.group(1);
    }
}
