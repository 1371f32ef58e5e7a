package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTextTest {

    /// A browser shows an address with fewer escapes than it sends.
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    https://a.example/r?f={"x":["Stadt Wien"]}&s=a|b  ¦ https://a.example/r?f=%7B%22x%22:[%22Stadt%20Wien%22]%7D&s=a%7Cb
                    https://a.example/100% vrai/flux                  ¦ https://a.example/100%25%20vrai/flux
                    https://a.example/a%20b?c=%C3%A9                  ¦ https://a.example/a%20b?c=%C3%A9
                    HTTPS://Élysée.example:443/été#haut               ¦ https://xn--lyse-9oad.example/%C3%A9t%C3%A9
                    """)
    void anAddressMayBeWrittenAsItIsShown(String shown, String sent) {
        assertThat(UrlText.parse(shown)).hasToString(sent);
    }

    /// As containers are called, and some blogs; no more than that, though.
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    http://rss_bridge:3000/?action=display  ¦ http://rss_bridge:3000/?action=display
                    https://u_1:p%40s@my_blog.example/feed  ¦ https://u_1:p%40s@my_blog.example/feed
                    """)
    void aHostMayHaveAnUnderscore(String shown, String sent) {
        assertThat(UrlText.parse(shown)).hasToString(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://a_b..example/", "http://127.0.841.63/f", "http://-a_b.example/"})
    void whatIsNoHostsNameIsRefused(String address) {
        assertThatThrownBy(() -> UrlText.parse(address))
                .hasMessageContaining("no proper host name");
    }

    @Test
    void whatOthersAreToBelieveIsAnAddressForAll() {
        assertThatThrownBy(() -> UrlText.base(UrlText.parse("https://my_river.example/")))
                .hasMessageContaining("underscore");
    }
}
