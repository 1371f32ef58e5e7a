package kiosque.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/// Dates of forms that no standard knows.
class UnusualDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    26 Nov 2026 0830 GMT                    | 2026-11-26T08:30:00Z
                    Thu, 26 Nov 2026 083000 +0100           | 2026-11-26T07:30:00Z
                    Nov 2026                                | 2026-11-01T00:00:00Z
                    mars 2026                               | 2026-03-01T00:00:00Z
                    11/2026                                 | 2026-11-01T00:00:00Z
                    2026/11                                 | 2026-11-01T00:00:00Z
                    26-NOV-26 08.30.00.000000 PM            | 2026-11-26T20:30:00Z
                    26NOV2026:08:30:00                      | 2026-11-26T08:30:00Z
                    2026-11-26_08:30:00                     | 2026-11-26T08:30:00Z
                    2026-11-26-08-30-00                     | 2026-11-26T08:30:00Z
                    2026-11-26T08-30-00Z                    | 2026-11-26T08:30:00Z
                    2026-11-26-08:00                        | 2026-11-26T08:00:00Z
                    2026-11-26T08:30:00&#43;01:00           | 2026-11-26T07:30:00Z
                    <time datetime="2026-11-26">today</time>| 2026-11-26T00:00:00Z
                    """)
    void whatCanMeanOneTimeOnlyIsRead(String text, Instant expected) {
        assertThat(FeedDate.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, Nov 2026",
                "Nov 2026 08:30",
                "13/2026",
                "26 Nov 2026 0990",
                "26 Nov 2026 0830 0830"
            })
    void whatLacksADayOrSaysATimeTwiceIsAbsent(String text) {
        assertThat(FeedDate.parse(text)).isEmpty();
    }
}
