package kiosque.parse.date;

import static kiosque.parse.date.FeedDateTest.language;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.text.CalendarNames;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

class DatesInEnglishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hr-HR", "sk-SK", "sl-SI", "sr-RS", "bg-BG", "uk-UA", "el-GR", "tr-TR", "hu-HU",
                "lt-LT", "lv-LV", "et-EE", "is-IS", "id-ID", "ms-MY", "vi-VN", "ar-EG", "ar-LB",
                "he-IL", "hi-IN", "zh-CN", "ja-JP", "ko-KR"
            })
    void theLanguageTellsTheNamesOfMonthsAndDays(String language) {
        for (FormatStyle style :
                new FormatStyle[] {FormatStyle.FULL, FormatStyle.LONG, FormatStyle.MEDIUM}) {
            DateTimeFormatter written =
                    DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.MEDIUM)
                            .withLocale(Locale.forLanguageTag(language));
            for (int month = 1; month <= 12; month++) {
                LocalDateTime at = LocalDateTime.of(2025, month, 14, 18, 5, 9);

                assertThat(FeedDate.parse(written.format(at), language(language)))
                        .as(written.format(at))
                        .contains(at.toInstant(ZoneOffset.UTC));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thứ Sáu, 3 tháng 1, 2025 17:30          | 2025-01-03T17:30:00Z
                    الجمعة، ٣ كانون الثاني ٢٠٢٥ ٥:٣٠ م      | 2025-01-03T17:30:00Z
                    יום שישי, 3 בינואר 2025 בשעה 17:30      | 2025-01-03T17:30:00Z
                    нд, 29 лис 2026 08:30:00 +0200          | 2026-11-29T06:30:00Z
                    29 Kasım 2026, 08:30 +0300              | 2026-11-29T05:30:00Z
                    Παρ, 03 Ιαν 2025 17:30:00 +0200         | 2025-01-03T15:30:00Z
                    пʼятниця, 3 січня 2025 р. о 17:30       | 2025-01-03T17:30:00Z
                    शुक्रवार, 3 जनवरी 2025 को 5:30 pm        | 2025-01-03T17:30:00Z
                    3 Ocak 2025 Cuma 17:30                  | 2025-01-03T17:30:00Z
                    2025年1月3日 17時30分                   | 2025-01-03T17:30:00Z
                    2025년 1월 3일 금요일 오후 5시 30분     | 2025-01-03T17:30:00Z
                    3. 1. 2025 17:30                        | 2025-01-03T17:30:00Z
                    2025. 1. 3. 17:30                       | 2025-01-03T17:30:00Z
                    3 Jan 2025 17:30 ( )                    | 2025-01-03T17:30:00Z
                    """)
    void theScriptTellsTheLanguageWhereTheDocumentDoesNot(String text, Instant expected) {
        assertThat(FeedDate.parse(text)).contains(expected);
    }

    @Test
    void aLanguageThatNobodyKnowsIsNone() {
        assertThat(CalendarNames.language("xx-FR")).isEmpty();
        assertThat(FeedDate.parse("3 Ocak 2025", language("xx")))
                .contains(Instant.parse("2025-01-03T00:00:00Z"));
    }

    /// Bangkok counts the years from the Buddha's death, and Croatia's October is Poland's November.
    @Test
    void whatIsAnotherDateElsewhereIsReadAsTheLanguageMeansIt() {
        assertThat(FeedDate.parse("3 มกราคม 2568", language("th"))).isEmpty();
        assertThat(FeedDate.parse("4. listopada 2025.", language("hr")))
                .contains(Instant.parse("2025-10-04T00:00:00Z"));
        assertThat(FeedDate.parse("4 listopada 2025", language("pl")))
                .contains(Instant.parse("2025-11-04T00:00:00Z"));
    }
}
