package kiosque.fetch.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class AccessTest {

    @Test
    void whatIsPrintedHoldsNoSecret() {
        var access =
                new Access(
                        Duration.ofSeconds(5),
                        1000,
                        Optional.of(new Access.Credentials("anne", "pa55word")),
                        Map.of("Authorization", "Bearer s3cret", "X-Key", "k3y"),
                        Optional.of(URI.create("http://u:proxypa55@proxy.example:3128")),
                        false,
                        Optional.empty());

        assertThat(access.toString())
                .contains("anne", "Authorization", "X-Key", "proxy.example")
                .doesNotContain("pa55", "s3cret", "k3y");
    }
}
