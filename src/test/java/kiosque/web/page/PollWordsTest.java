package kiosque.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PollWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every 2s | toutes les 2 s",
                "every 1m, insisted | toutes les minutes",
                "every 2d | tous les 2 j",
                "every 1h | toutes les heures",
                "every 1h 15m | toutes les 1 h 15 min",
                "cron 0 0/20 6-23 * * ?, insisted | selon l’horaire fixé (0 0/20 6-23 * * ?)",
                "Retry-After 2d 3h | le serveur demande d’attendre 2 j 3 h",
                "back-off 1h 4m after 3 failures | 1 h 4 min de répit après 3 échecs",
                "it has something new every 40m, then past skipHours/skipDays | elle a du nouveau"
                        + " toutes les 40 min, hors des heures que le flux exclut",
                "something else | selon son état",
            })
    void reasonsAreSaidInFrench(String english, String french) {
        assertThat(
                        PollWords.reason(Wording.in(List.of("fr"), "en"), english)
                                .replace('\u00a0', ' '))
                .isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 812 | 812 o | 812 ms",
                "fr | 20000 | 20 ko | 20 s",
                "fr | 1440 | 1,4 ko | 1,4 s",
                "en | 1440 | 1.4 kB | 1.4 s",
                "fr | 600000 | 600 ko | 10 min",
            })
    void sizesAndTimesHaveTheUnitsOfTheLanguage(
            String language, long number, String size, String time) {
        Wording words = Wording.in(List.of(language), "en");
        assertThat(words.size(number)).isEqualTo(size);
        assertThat(words.milliseconds(number)).isEqualTo(time);
    }
}
