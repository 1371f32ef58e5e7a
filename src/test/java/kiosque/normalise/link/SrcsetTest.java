package kiosque.normalise.link;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.text.WebUrl;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class SrcsetTest {

    @Test
    void candidatesAreResolvedOneByOne() {
        assertThat(resolved("a.jpg 320w, b.jpg  640w,c.jpg"))
                .contains(
                        "https://g.example/a.jpg 320w, https://g.example/b.jpg 640w,"
                                + " https://g.example/c.jpg");
    }

    @Test
    void commasInsideUrlsAreNoSeparators() {
        assertThat(resolved("w_320,h_200/a.jpg 1x, w_640,h_400/a.jpg 2x"))
                .contains(
                        "https://g.example/w_320,h_200/a.jpg 1x,"
                                + " https://g.example/w_640,h_400/a.jpg 2x");
    }

    @Test
    void onlyGoodCandidatesSurvive() {
        assertThat(resolved("javascript:alert(1) 1x, a.jpg 2x, data:image/png;base64,AAAA 3x"))
                .contains("https://g.example/a.jpg 2x");
        assertThat(resolved("a.jpg onerror=alert(1), b.jpg 2x"))
                .contains("https://g.example/b.jpg 2x");
        assertThat(resolved("javascript:alert(1)")).isEmpty();
        assertThat(resolved(" , ,, ")).isEmpty();
    }

    private static Optional<String> resolved(String srcset) {
        return Srcset.resolved(srcset, url -> WebUrl.resolve("https://g.example/", url).orElse(""));
    }
}
