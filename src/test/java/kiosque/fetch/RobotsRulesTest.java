package kiosque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// robots.txt (RFC 9309).
class RobotsRulesTest {

    @ParameterizedTest
    @CsvSource({
        "/private, /private, false",
        "/private, /private/a, false",
        "/private, /privateer, false",
        "/private/, /private, true",
        "/, /, false",
        "'', /a, true",
        "/*.php, /a/b.php?x=1, false",
        "/*.php$, /a/b.php, false",
        "/*.php$, /a/b.php?x=1, true",
        "/a*b*c, /a-x-b-y-c-z, false",
        "/a?b=1, /a?b=1&c, false",
        "/café, /caf%C3%A9/, false",
        "/caf%c3%a9, /café, false",
        "/%7Euser, /~user/, false",
        "/a%2Fb, /a/b, true",
        "/$, /, false",
        "/$, /a, true",
    })
    void aPatternForbids(String pattern, String path, boolean allowed) {
        assertThat(rules("User-agent: *\nDisallow: " + pattern).allows(path)).isEqualTo(allowed);
    }

    @Test
    void theLongestRuleDecidesAndATieIsAYes() {
        RobotsRules rules =
                rules(
                        """
                        User-agent: *
                        Disallow: /news/
                        Allow: /news/today
                        Disallow: /page
                        Allow: /page
                        """);

        assertThat(rules.allows("/news/yesterday")).isFalse();
        assertThat(rules.allows("/news/today/1")).isTrue();
        assertThat(rules.allows("/page")).isTrue();
    }

    @Test
    void ourOwnGroupsCountTogetherAndAlone() {
        RobotsRules rules =
                rules(
                        """
                        \uFEFFuser-agent: *  # everyone
                        disallow: /

                        User-Agent: other
                        User-Agent: KIOSQUE/1.0
                        Crawl-delay: 5
                        Disallow: /a

                        User-agent: kiosque
                        Disallow: /b
                        """);

        assertThat(rules.allows("/a")).isFalse();
        assertThat(rules.allows("/b")).isFalse();
        assertThat(rules.allows("/c")).isTrue();
    }

    @Test
    void anEmptyGroupOfOursAllowsAll() {
        assertThat(
                        rules("User-agent: *\nDisallow: /\n\nUser-agent: Kiosque\nDisallow:\n")
                                .allows("/a"))
                .isTrue();
    }

    @Test
    void othersGroupsDoNotConcernUs() {
        RobotsRules rules =
                rules(
                        """
                        User-agent: kiosque-news
                        Disallow: /

                        User-agent: kio
                        Disallow: /
                        """);

        assertThat(rules.allows("/a")).isTrue();
    }

    @Test
    void robotsTxtItselfMayAlwaysBeRead() {
        assertThat(rules("User-agent: *\nDisallow: /").allows("/robots.txt")).isTrue();
    }

    @Test
    void nonsenseAllowsAll() {
        assertThat(rules("<html>Disallow: /</html>").allows("/a")).isTrue();
        assertThat(rules("Disallow: /").allows("/a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "200, true",
        "404, true",
        "403, true",
        "301, true",
        "500, false",
        "503, false",
        "429, false"
    })
    void theStatusSpeaksWhereThereAreNoRules(int status, boolean allowed) {
        var answer = new Reply.Answered(status, new byte[0], Optional.empty());

        assertThat(RobotsRules.of(answer, "Kiosque").allows("/a")).isEqualTo(allowed);
    }

    @Test
    void aSiteThatCannotBeReachedAllowsNothing() {
        var failed =
                new Reply.Failed(new FetchOutcome.Unreachable(FetchOutcome.Cause.TIMEOUT, "late"));

        assertThat(RobotsRules.of(failed, "Kiosque").allows("/a")).isFalse();
    }

    @Test
    void aHostilePatternTakesNoTime() {
        String pattern = "/" + "*a".repeat(2000) + "$";

        assertThat(
                        rules("User-agent: *\nDisallow: " + pattern)
                                .allows("/" + "a".repeat(1000) + "b"))
                .isTrue();
    }

    private static RobotsRules rules(String text) {
        return RobotsRules.parse(text.getBytes(StandardCharsets.UTF_8), "Kiosque");
    }
}
