package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class KeyLikeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/rss?token=abcdef123",
                "https://a.example/rss?x=1&api_key=abcdef123",
                "https://a.example/feed/private/9f8e7d6c5b4a39281706f5e4d3c2b1a0.xml",
                "https://a.example/rss?u=6fA9xkQ2mP0zT7bW3nR8"
            })
    void whatLooksLikeAKeyIsFound(String address) {
        assertThat(KeyLike.in(URI.create(address)))
                .hasValueSatisfying(part -> assertThat(part.length()).isLessThanOrEqualTo(14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.lemonde.fr/rss/une.xml",
                "https://www.liberation.fr/arc/outboundfeeds/rss/category/politique/?outputType=xml",
                "https://www.youtube.com/feeds/videos.xml?channel_id=UC2cF4gk8mNqPz91TtYbL0aw",
                "https://a.example/2026-les-actualites-de-la-presse-locale-2027.rss",
                "https://a.example/feed?key=1"
            })
    void ordinaryAddressesAreNotSuspected(String address) {
        assertThat(KeyLike.in(URI.create(address))).isEmpty();
    }
}
