package kiosque.poll.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

class PlausibleZoneTest {

    private static final Instant WINTER = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "fr, gazette.example, 50, Europe/Paris",
        "fr-FR, gazette.example, 50, Europe/Paris",
        "fr_RE, gazette.example, 200, Indian/Reunion",
        "fr, gazette.re, 200, Indian/Reunion",
        "fr, gazette.example, 200,",
        "fr-CA, gazette.ca, 50, Europe/Paris",
        "de, gazette.at, 50, Europe/Vienna",
        "en, gazette.example, 50,",
        "en-IN, gazette.example, 300, Asia/Kolkata",
        "ja, gazette.example, 530, Asia/Tokyo",
        ", gazette.nc, 600, Pacific/Noumea",
        ", gazette.example, 50,",
    })
    void aZoneIsGuessedByCountryThenLanguageAndOnlyIfItExplains(
            @Nullable String language, String host, long minutes, @Nullable ZoneId zone) {
        assertThat(
                        PlausibleZone.of(
                                Optional.ofNullable(language),
                                host,
                                Duration.ofMinutes(minutes),
                                WINTER))
                .isEqualTo(Optional.ofNullable(zone));
    }

    @ParameterizedTest
    @CsvSource({"fr, 110, Europe/Paris", "en, 50, Europe/London", "pt, 50, Europe/Lisbon"})
    void summerTimeCounts(String language, long minutes, ZoneId zone) {
        assertThat(
                        PlausibleZone.of(
                                Optional.of(language),
                                "gazette.example",
                                Duration.ofMinutes(minutes),
                                SUMMER))
                .contains(zone);
    }
}
