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
                "every 1h 15m | toutes les 1 h 15 min",
                "cron 0 0/20 6-23 * * ?, insisted | selon l’horaire fixé (0 0/20 6-23 * * ?)",
                "Retry-After 2d 3h | le serveur demande d’attendre 2 j 3 h",
                "back-off 1h 4m after 3 failures | 1 h 4 min de répit après un échec",
                "something new | selon son état",
            })
    void reasonsAreSaidInFrench(String english, String french) {
        assertThat(
                        PollWords.reason(Wording.in(List.of("fr"), "en"), english)
                                .replace('\u00a0', ' '))
                .isEqualTo(french);
    }
}
