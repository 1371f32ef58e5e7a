package kiosque.fetch.header;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.fetch.Fetching;
import kiosque.fetch.wire.Chunks;
import kiosque.fetch.wire.WireAnswer;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// How long an answer stays fresh (RFC 9111, section 4.2). Fields are separated by `;;`.
class FreshnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "silent",
            value = {
                "'' | silent",
                "Cache-Control: max-age=3600 | PT1H",
                "Cache-Control: Private , MAX-AGE=\"3600\" | PT1H",
                "cache-control: public;;Cache-Control: max-age=60 | PT1M",
                "Cache-Control: max-age=60, max-age=90 | PT1M",
                "Cache-Control: max-age=3600;;Age: 600 | PT50M",
                "Cache-Control: max-age=60;;Age: 600 | PT0S",
                "Cache-Control: max-age=60;;Age: old | PT1M",
                "Cache-Control: max-age=0 | PT0S",
                "Cache-Control: max-age=-5 | silent",
                "Cache-Control: max-age=soon;;Expires: Wed, 25 Nov 2026 13:00:00 GMT | PT1H",
                "Cache-Control: max-age=99999999999999999999 | PT596523H14M7S",
                "Cache-Control: s-maxage=10, max-age=60 | PT1M",
                "Cache-Control: s-maxage=10 | silent",
                "Cache-Control: max-age=60, no-store | silent",
                "Cache-Control: no-cache, max-age=60 | silent",
                "Cache-Control: no-cache=\"Set-Cookie, max-age=5\", max-age=60 | PT1M",
                "Cache-Control: max-age=60;;Expires: Wed, 25 Nov 2026 13:00:00 GMT | PT1M",
                "Expires: Wed, 25 Nov 2026 13:00:00 GMT | PT1H",
                "Expires: Wed, 25 Nov 2026 13:00:00 GMT;;Date: Wed, 25 Nov 2026 12:30:00 GMT |"
                        + " PT30M",
                "Expires: Wed, 25 Nov 2026 13:00:00 GMT;;Date: Wed, 25 Nov 2026 14:30:00 GMT |"
                        + " PT0S",
                "Expires: Wednesday, 25-Nov-26 13:00:00 GMT | PT1H",
                "Expires: Wed Nov 25 13:00:00 2026 | PT1H",
                "Expires: 0 | PT0S",
                "Expires: -1 | PT0S",
            })
    void theAnswersOwnWordsDecide(String fields, @Nullable Duration freshFor) {
        assertThat(Freshness.of(answer(fields), Fetching.NOW).orElse(null)).isEqualTo(freshFor);
    }

    @Test
    void aDirectivesValueMayBeAsLongAsAFieldMay() {
        String names = "x".repeat(39_000);

        assertThat(
                        Freshness.of(
                                answer("Cache-Control: private=\"" + names + "\", max-age=60"),
                                Fetching.NOW))
                .contains(Duration.ofMinutes(1));
        assertThat(Freshness.of(answer("Cache-Control: max-age=60, x=\"" + names), Fetching.NOW))
                .contains(Duration.ofMinutes(1));
    }

    private static WireAnswer answer(String fields) {
        Header[] headers =
                Arrays.stream(fields.split(";;", -1))
                        .filter(field -> field.contains(":"))
                        .map(field -> field.split(": ", 2))
                        .map(parts -> new BasicHeader(parts[0], parts[1]))
                        .toArray(Header[]::new);
        return new WireAnswer(200, headers, new Chunks(0), Optional.empty());
    }
}
