package kiosque.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is private is in PrivatePicturesTest, where it goes; what is not, here.
class NeighbourhoodTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://journal.example/p.png",
                "http://8.8.8.8/p.png",
                "http://11.0.0.1/p.png",
                "http://172.32.0.1/p.png",
                "http://192.0.66.2/p.png",
                "http://198.20.0.1/p.png",
                "http://100.128.0.1/p.png",
                "http://[2a00:1450:4007::200e]/p.png",
                "http://[::ffff:8.8.8.8]/p.png",
                "http://[::8.8.8.8]/p.png",
                "http://[64:ff9b::808:808]/p.png",
                "http://[2002:808:808::1]/p.png",
                "http://[2a00:1450::5efe:8.8.8.8]/p.png",
                "http://[2001:4860:4860::8888]/p.png",
                "http://[2606:4700::1111]:8080/p.png",
                "https://local.example/p.png",
                "https://home.example:8443/p.png",
                "https://a.8.8.8.8.nip.io/p.png",
                "https://fritz.box.example/p.png",
                "https://localhost.example/p.png"
            })
    void whatIsOnTheInternetMayBeShown(String url) {
        assertThat(Neighbourhood.of("https://gazette.example/rss").shows(url)).isTrue();
    }
}
