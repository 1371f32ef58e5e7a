package kiosque.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class PicturesTest {

    private static final Pictures OURS =
            Pictures.ours(url ->
                    url.length() > 40
                            ? Optional.empty()
                            : Optional.of("/pictures/" + url.substring(8)));

    @Test
    void everyPictureOfATextIsFoundWithUs() {
        String text =
                OURS.text(
                        "/presse",
                        "<p>é &amp; <img src=\"https://a.example/1.jpg\""
                                + " srcset=\"https://a.example/2.jpg 2x\" sizes=\"50vw\""
                                + " alt=\"A\"></p><picture><source"
                                + " srcset=\"https://a.example/3.avif\"><img"
                                + " src=\"https://a.example/3.jpg\"></picture><video"
                                + " poster=\"https://a.example/4.jpg\""
                                + " src=\"https://a.example/4.mp4\"></video><audio autoplay><source"
                                + " src=\"https://a.example/5.mp3\"></audio>");

        assertThat(text)
                .isEqualTo(
                        "<p>é &amp; <img src=\"/presse/pictures/a.example/1.jpg\""
                            + " alt=\"A\"></p><picture><img"
                            + " src=\"/presse/pictures/a.example/3.jpg\"></picture><video"
                            + " poster=\"/presse/pictures/a.example/4.jpg\""
                            + " src=\"https://a.example/4.mp4\" preload=\"none\"></video><audio"
                            + " preload=\"none\"><source src=\"https://a.example/5.mp3\"></audio>");
    }

    @Test
    void whatWeCannotHaveIsLeftOut() {
        assertThat(
                        OURS.text(
                                "",
                                "<img src=\"https://a.example/" + "x".repeat(50) + "\" alt=\"A\">"))
                .isEqualTo("<img alt=\"A\">");
    }

    @Test
    void withoutAProxyNothingIsTouched() {
        String text = "<img src=\"https://a.example/1.jpg\" srcset=\"b\">";

        assertThat(Pictures.AS_PUBLISHED.text("", text)).isSameAs(text);
        assertThat(Pictures.AS_PUBLISHED.address("", "https://a.example/1.jpg"))
                .isEqualTo("https://a.example/1.jpg");
    }
}
