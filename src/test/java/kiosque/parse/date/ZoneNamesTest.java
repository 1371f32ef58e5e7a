package kiosque.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
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

    /// Wherever it stands there: behind the time, in brackets, before it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sv-SE", "da-DK", "ro-RO", "tr-TR", "el-GR", "ru-RU", "hu-HU", "cs-CZ", "pl-PL",
                "ko-KR", "zh-CN", "ca-ES"
            })
    void inOtherLanguagesTheDocumentTellsWhoseNameItIs(String language) {
        Locale locale = Locale.forLanguageTag(language);
        DateTimeFormatter full =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.FULL)
                        .withLocale(locale);
        for (String zone : new String[] {"America/New_York", "America/Sao_Paulo", "Asia/Tokyo"}) {
            for (int month = 1; month <= 12; month += 6) {
                ZonedDateTime at = ZonedDateTime.of(2025, month, 24, 18, 30, 0, 0, ZoneId.of(zone));
                String written = full.format(at);

                assertThat(FeedDate.parse(written, FeedDateTest.language(language)))
                        .as(written)
                        .contains(at.toInstant());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cs | 9. dubna 2025 v 10:30:15 SELČ                               | 2025-04-09T08:30:15Z
                    ja | 2025年1月4日土曜日 2時30分15秒 日本標準時                   | 2025-01-03T17:30:15Z
                    zh | 2025年1月3日 GMT-5 12:30:15                                 | 2025-01-03T17:30:15Z
                    ca | 3 de gener del 2025, a les 14:30:15 (Hora estàndard de Brasília) | 2025-01-03T17:30:15Z
                    el | 3 Ιανουαρίου 2025 - 6:30:15 μ.μ. Χειμερινή ώρα Κεντρικής Ευρώπης | 2025-01-03T17:30:15Z
                    """)
    void shortNamesAreKnownToo(String language, String written, Instant meant) {
        assertThat(FeedDate.parse(written, FeedDateTest.language(language))).contains(meant);
    }
}
