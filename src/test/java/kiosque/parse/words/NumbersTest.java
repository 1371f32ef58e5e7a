package kiosque.parse.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3723              | 3723
                    1:02:03           | 3723
                    62:03.5           | 3723
                    PT1H2M3S          | 3723
                    1h 2m 3s          | 3723
                    1h2m3s            | 3723
                    1h02              | 3720
                    62 min            | 3720
                    62 min.           | 3720
                    1 hour, 2 minutes | 3720
                    1 heure 2 minutes | 3720
                    3723 seconds      | 3723
                    2h                | 7200
                    """)
    void aDurationIsReadInFiguresAndInWords(String written, long seconds) {
        assertThat(Numbers.duration(written)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "long",
                "h",
                "62 mi",
                "1 month",
                "99999999999999999999 min",
                "1h 99999999999s",
                "PT99999999999H",
                "1e9",
                "-5"
            })
    void whatIsNoDurationIsAbsent(String written) {
        assertThat(Numbers.duration(written)).isEmpty();
    }
}
