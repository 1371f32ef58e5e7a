package kiosque.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Dates as the Java library writes them out in full, zone and all, in summer and in winter.
class ZoneNamesTest {

    private static final String[] ZONES = {
        "UTC",
        "Europe/Paris",
        "Europe/Lisbon",
        "Europe/Athens",
        "Europe/Moscow",
        "America/New_York",
        "America/Toronto",
        "America/Los_Angeles",
        "America/Sao_Paulo",
        "America/Bogota",
        "Africa/Johannesburg",
        "Africa/Lagos",
        "Asia/Tokyo",
        "Asia/Kolkata",
        "Asia/Shanghai",
        "Asia/Dubai",
        "Australia/Sydney",
        "Pacific/Auckland",
        "Indian/Reunion",
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-US", "en-GB", "fr-FR", "fr-CA", "de-DE", "de-AT", "es-ES", "es-MX", "es-AR",
                "it-IT", "pt-BR", "pt-PT", "nl-NL", "nl-BE"
            })
    void aZoneIsKnownByItsName(String language) {
        DateTimeFormatter full =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.FULL)
                        .withLocale(Locale.forLanguageTag(language));
        for (String zone : ZONES) {
            for (int month = 1; month <= 12; month += 6) {
                ZonedDateTime at = ZonedDateTime.of(2025, month, 24, 18, 30, 0, 0, ZoneId.of(zone));
                String written = full.format(at);

                assertThat(FeedDate.parse(written)).as(written).contains(at.toInstant());
            }
        }
    }
}
