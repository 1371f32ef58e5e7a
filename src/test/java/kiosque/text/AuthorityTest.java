package kiosque.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Optional;

class AuthorityTest {

    @Test
    void anUnderscoreHidesNeitherUserNorHostNorPort() {
        assertThat(Authority.of(URI.create("https://a_b:c%40d@My_Blog.example:8443/x_y")))
                .contains(new Authority(Optional.of("a_b:c@d"), "My_Blog.example", 8443));
        assertThat(Authority.of(URI.create("http://rss_bridge")))
                .contains(new Authority(Optional.empty(), "rss_bridge", -1));
    }

    @Test
    void anyOtherIsAsTheLibraryReadsIt() {
        assertThat(Authority.of(URI.create("http://u@[2001:db8::1]:81/")))
                .contains(new Authority(Optional.of("u"), "[2001:db8::1]", 81));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a_b@c.example",
                "/a_b",
                "http:///a_b",
                "http://127.0.841.63/",
                "http://a_b:port/"
            })
    void withoutAHostThereIsNone(String address) {
        assertThat(Authority.of(URI.create(address))).isEmpty();
    }
}
