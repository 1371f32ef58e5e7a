package kiosque.normalise.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://g.example/a?utm_source=rss&utm_medium=feed  | https://g.example/a",
                "https://g.example/a?id=7&xtor=RSS-3208              | https://g.example/a?id=7",
                "https://g.example/a?xtor=RSS-1&id=7&at_medium=RSS&p | https://g.example/a?id=7&p",
                "https://g.example/a#xtor=RSS-1                      | https://g.example/a",
                "https://g.example/a?x=1#at_medium=a&at_campaign=b   | https://g.example/a?x=1",
                "https://g.example/a#?xtor=CS1                       | https://g.example/a",
                "https://g.example/a?UTM_Source=x&Fbclid=y           | https://g.example/a",
                "https://g.example/a?id=7&amp;utm_source=x           | https://g.example/a?id=7",
                "https://g.example/a?utm%5Fsource=x                  | https://g.example/a",
                "https://g.example/a?mtm_campaign=x&pk_kwd=y&gclid=z | https://g.example/a",
                "https://g.example/a?utm_source=x#note-1             | https://g.example/a#note-1",
            })
    void trackingGoes(String url, String clean) {
        assertThat(Tracking.removedFrom(url)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://g.example/a",
                "https://g.example/a?",
                "https://g.example/a?&&b=&c",
                "https://g.example/a?q=utm_source%3Dx",
                "https://g.example/?p=123&lang=fr",
                "https://g.example/a?source=x&ref=y&at=z&atlas=1",
                "https://g.example/a#utm",
                "https://g.example/a#id=utm_source=x",
                "https://g.example/a#!/route?x=1",
                "https://g.example/utm_source=x/",
                "https://g.example/a?%zz=1",
            })
    void everythingElseStaysToTheLetter(String url) {
        assertThat(Tracking.removedFrom(url)).isEqualTo(url);
    }
}
