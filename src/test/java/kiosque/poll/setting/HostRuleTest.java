package kiosque.poll.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class HostRuleTest {

    @Test
    void aNameFitsOnEveryPort() {
        assertThat(rule("www.lemonde.fr").fits("www.lemonde.fr:443")).isTrue();
        assertThat(rule("www.lemonde.fr").fits("www.lemonde.fr")).isTrue();
        assertThat(rule("www.lemonde.fr").fits("lemonde.fr:443")).isFalse();
    }

    @Test
    void aStarTakesInTheDomainAndAllBelowIt() {
        assertThat(rule("*.lemonde.fr").fits("www.lemonde.fr:443")).isTrue();
        assertThat(rule("*.lemonde.fr").fits("lemonde.fr:80")).isTrue();
        assertThat(rule("*.lemonde.fr").fits("notlemonde.fr:80")).isFalse();
    }

    @Test
    void aPortNarrowsIt() {
        assertThat(rule("127.0.0.1:9000").fits("127.0.0.1:9000")).isTrue();
        assertThat(rule("127.0.0.1:9000").fits("127.0.0.1:9001")).isFalse();
        assertThat(rule("*.example.org:8443").fits("a.example.org:8443")).isTrue();
        assertThat(rule("*.example.org:8443").fits("a.example.org:443")).isFalse();
    }

    @Test
    void anIpv6AddressHasColonsOfItsOwn() {
        assertThat(rule("[::1]").fits("[::1]:8080")).isTrue();
        assertThat(rule("[::1]:8080").fits("[::1]:8080")).isTrue();
        assertThat(rule("[::1]:8080").fits("[::1]:80")).isFalse();
    }

    private static HostRule rule(String pattern) {
        return new HostRule(pattern, 1, Duration.ofSeconds(1));
    }
}
