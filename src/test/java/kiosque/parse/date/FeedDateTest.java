package kiosque.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import kiosque.testing.Draw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-01T08:00:00Z                    | 2026-03-01T08:00:00Z
                    2026-03-01T08:00:00.123456+01:00        | 2026-03-01T07:00:00.123456Z
                    2026-03-01t08:00:00z                    | 2026-03-01T08:00:00Z
                    2026-03-01T08:00:00+0100                | 2026-03-01T07:00:00Z
                    2026-03-01T08:00:00+01                  | 2026-03-01T07:00:00Z
                    2026-03-01 08:00:00 +0100               | 2026-03-01T07:00:00Z
                    2026-03-01 08:00:00 UTC                 | 2026-03-01T08:00:00Z
                    2026-03-01T08:00Z                       | 2026-03-01T08:00:00Z
                    2026-03-01T08:00:00,5Z                  | 2026-03-01T08:00:00.500Z
                    2026-03-01 08:00:00                     | 2026-03-01T08:00:00Z
                    2026-3-1                                | 2026-03-01T00:00:00Z
                    2026-03                                 | 2026-03-01T00:00:00Z
                    2026                                    | 2026-01-01T00:00:00Z
                    20260301                                | 2026-03-01T00:00:00Z
                    20260301T080000Z                        | 2026-03-01T08:00:00Z
                    2026-060                                | 2026-03-01T00:00:00Z
                    2026-W09-7T08:00:00Z                    | 2026-03-01T08:00:00Z
                    2026W097                                | 2026-03-01T00:00:00Z
                    /Date(1772352000000+0100)/              | 2026-03-01T08:00:00Z
                    \\/Date(1772352000000)\\/               | 2026-03-01T08:00:00Z
                    Mar  1 2026  8:00:00:123AM              | 2026-03-01T08:00:00Z
                    March 1st, 2026 8:00 AM Pacific Time    | 2026-03-01T16:00:00Z
                    1 June 2026 8:00 AM Eastern Time        | 2026-06-01T12:00:00Z
                    26-03-01                                | 2026-03-01T00:00:00Z
                    2016-12-31T23:59:60Z                    | 2017-01-01T00:00:00Z
                    2025-10-14T06:30:60Z                    | 2025-10-14T06:31:00Z
                    2026-09-07T24:00:00Z                    | 2026-09-08T00:00:00Z
                    2026-06-31T08:00:00Z                    | 2026-07-01T08:00:00Z
                    20260230T080000Z                        | 2026-03-02T08:00:00Z
                    Mon, 30 Feb 2026 10:00:00 GMT           | 2026-03-02T10:00:00Z
                    31 June 2026, 10:00 UTC                 | 2026-07-01T10:00:00Z
                    Mon, 03 Jan 2011 012:31:50 CST          | 2011-01-03T18:31:50Z
                    3 Jan 2025, 07:30:15 HAST               | 2025-01-03T17:30:15Z
                    9 avr. 2025, 06 h 30 min 15 s HAPM      | 2025-04-09T08:30:15Z
                    01 Jan 70 01:00:00 +0100                | 1970-01-01T00:00:00Z
                    01 Jan 49 01:00:00 +0100                | 2049-01-01T00:00:00Z
                    Fri, 11 Mar 2016 01:15:00 +3000         | 2016-03-11T01:15:00Z
                    Fri, 11 Mar 2016 01:15:00 -2030         | 2016-03-11T01:15:00Z
                    Weds, 31 March 2010 20:54:13 GMT        | 2010-03-31T20:54:13Z
                    026, 31 Mar 2010 20:54:13 +0000         | 2010-03-31T20:54:13Z
                    Wed, 31 Mar 2010 20:54:13 &nbsp;+0000   | 2010-03-31T20:54:13Z
                    2025년 1월 3일 오후 5시 3분 0초         | 2025-01-03T17:03:00Z
                    Wendesday, 31.03.2010 20:54             | 2010-03-31T20:54:00Z
                    Date: Wed, 31 Mar 2010 20:54:13 +0200   | 2010-03-31T18:54:13Z
                    Last-Modified: 2010-03-31T20:54:13Z     | 2010-03-31T20:54:13Z
                    Fecha : 31 de marzo de 2010             | 2010-03-31T00:00:00Z
                    Created: 1270068853                     | 2010-03-31T20:54:13Z
                    2010-03-31T20:54:13−05:00               | 2010-04-01T01:54:13Z
                    Wed, 31 Mar 2010 20:54:13 –0500         | 2010-04-01T01:54:13Z
                    30 de setiembre de 2010, 1:13 p. m.     | 2010-09-30T13:13:00Z
                    [2010-03-31 20:54]                      | 2010-03-31T20:54:00Z
                    "31 Mar 2010"                           | 2010-03-31T00:00:00Z
                    Veröffentlicht am 31.03.2010            | 2010-03-31T00:00:00Z
                    Mar 31, 2010 @ 8:54pm                   | 2010-03-31T20:54:00Z
                    Wed, 31 Mar 2010 20:54:13 %2B0200       | 2010-03-31T18:54:13Z
                    2010-03-31T20%3A54%3A13%2B02%3A00       | 2010-03-31T18:54:13Z
                    2010-03-31%2020:54                      | 2010-03-31T20:54:00Z
                    """)
    void isoDatesAreRead(String text, Instant expected) {
        assertThat(FeedDate.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thu, 01 Jan 2004 19:48:21 GMT           | 2004-01-01T19:48:21Z
                    Thu, 01 Jan 04 19:48:21 +0200           | 2004-01-01T17:48:21Z
                    01 Jan 2004 19:48 EST                   | 2004-01-02T00:48:00Z
                    Mon, 26 January 2004 16:31:00 ET        | 2004-01-26T21:31:00Z
                    Thu, 1 Jan, 2004 19:48:21               | 2004-01-01T19:48:21Z
                    Tue, 30 Mar 2004 10:00:00 GMT+01:00     | 2004-03-30T09:00:00Z
                    Tue, 30 Mar 2004 10:00:00 UTC+2         | 2004-03-30T08:00:00Z
                    Tue, 30 Mar 2004 10:00:00 +0100 (CET)   | 2004-03-30T09:00:00Z
                    Sun, Dec 16 2012 11:47:32 GMT           | 2012-12-16T11:47:32Z
                    Sun Jan  4 16:29:06 PST 2004            | 2004-01-05T00:29:06Z
                    Sun Mar  7 16:29:06 2004                | 2004-03-07T16:29:06Z
                    Mar 4, 2004 4:05 PM                     | 2004-03-04T16:05:00Z
                    Fri, 2006/09/15 08:19:53 EDT            | 2006-09-15T12:19:53Z
                    Thu, 30 Apr 2015 08:57:00 MET           | 2015-04-30T07:57:00Z
                    Thu, 01 Jan 1998 00:00:00 Z             | 1998-01-01T00:00:00Z
                    Wed, 2 Oct 2002 13:00:00.250 GMT        | 2002-10-02T13:00:00Z
                    3rd March 2020                          | 2020-03-03T00:00:00Z
                    """)
    void englishDatesAreReadHoweverTheyAreSpelt(String text, Instant expected) {
        assertThat(FeedDate.parse(text).map(date -> date.truncatedTo(ChronoUnit.SECONDS)))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ven. 13 mars 2020 12:22                 | 2020-03-13T12:22:00Z
                    vendredi 13 mars 2020 à 12h22           | 2020-03-13T12:22:00Z
                    30 avril 2024 à 18h05                   | 2024-04-30T18:05:00Z
                    30 avril 2024                           | 2024-04-30T00:00:00Z
                    mar. 30 avr. 2024 18:05:10 +0200        | 2024-04-30T16:05:10Z
                    mar, 02 mar 2021 08:00:00 CET           | 2021-03-02T07:00:00Z
                    Le 1er février 2024 à 9 h 05            | 2024-02-01T09:05:00Z
                    mer., 14 août 2024 10:00:00 CEST        | 2024-08-14T08:00:00Z
                    Jeu 15 Aou 2024 10:00:00 +0200          | 2024-08-15T08:00:00Z
                    sam., 7 déc. 2024 23h59                 | 2024-12-07T23:59:00Z
                    dim 8 Décembre 2024                     | 2024-12-08T00:00:00Z
                    lun., 03 juil. 2023 07:08:09 GMT        | 2023-07-03T07:08:09Z
                    13/03/2020 12:22                        | 2020-03-13T12:22:00Z
                    03.04.2020 12:22                        | 2020-04-03T12:22:00Z
                    Mittwoch, 5. März 2025, 10:15 Uhr       | 2025-03-05T10:15:00Z
                    5 de mayo de 2024                       | 2024-05-05T00:00:00Z
                    dimanche 1 er février 2026 à 8h         | 2026-02-01T08:00:00Z
                    wtorek, 14 października 2025 08:30 CEST | 2025-10-14T06:30:00Z
                    @1760423400                             | 2025-10-14T06:30:00Z
                    Κυρ, 11 Ιούλ 2004 12:00:00 EST          | 2004-07-11T17:00:00Z
                    2004-július-13T9:15-05:00               | 2004-07-13T14:15:00Z
                    2004-05-25 오후 11:23:17                | 2004-05-25T23:23:17Z
                    2025년 1월 3일 오전 12:30:15            | 2025-01-03T00:30:15Z
                    2025年10月14日 下午6:05                 | 2025-10-14T18:05:00Z
                    2025年10月14日 午前6:05                 | 2025-10-14T06:05:00Z
                    14 października 2025 r. 08:30           | 2025-10-14T08:30:00Z
                    """)
    void daysWrittenOutInOtherLanguagesAreRead(String text, Instant expected) {
        assertThat(FeedDate.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier soir",
                "now",
                "2026-02-32T00:00:00Z",
                "2026-13-01",
                "2026-03-01T25:00:00Z",
                "2026-03-01T10:61:00Z",
                "Sun, 16 Dec 2012 1:2:3:4 GMT",
                "Sun, 16 zzz 2012 11:47:32 GMT",
                "Sun, Dec x 2012 11:47:32 GMT",
                "Sun, 16 Dec zz 11:47:32 GMT",
                "Sun, 16 Dec 2012 11:47:32 +00:zz",
                "2026-09-07T10:00:00+99:99",
                "Sat, 01 Jan 12000 00:00:00 GMT",
                "--04-30",
                "12/04/2024",
                "0000-00-00T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "1 janvier",
                "18h05"
            })
    void whatIsNoDateOrCouldBeTwoIsAbsent(String text) {
        assertThat(FeedDate.parse(text)).isEmpty();
    }

    /// Languages beyond the six, as the Java library writes them: names of days and months, and times with full stops.
    @ParameterizedTest
    @ValueSource(strings = {"da-DK", "sv-SE", "nb-NO", "fi-FI", "cs-CZ", "pl-PL", "ro-RO", "ca-ES"})
    void whatTheJavaLibraryWritesInNeighbouringLanguagesIsRead(String language) {
        for (FormatStyle style : new FormatStyle[] {FormatStyle.FULL, FormatStyle.LONG}) {
            DateTimeFormatter written =
                    DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.MEDIUM)
                            .withLocale(Locale.forLanguageTag(language));
            for (int month = 1; month <= 12; month++) {
                LocalDateTime at = LocalDateTime.of(2025, month, 14, 18, 5, 9);

                assertThat(FeedDate.parse(written.format(at)))
                        .as(written.format(at))
                        .contains(at.toInstant(ZoneOffset.UTC));
            }
        }
    }

    /// How JDK 25, PHP's intl, glibc and Python write days in six languages; `src/test/producers/dates` prints the table.
    @Test
    void whatSoftwareWritesInSixLanguagesIsRead() throws IOException {
        try (InputStream table =
                FeedDateTest.class.getResourceAsStream("/dates/written-by-software.tsv")) {
            assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSizeGreaterThan(3_000)
                    .allSatisfy(line -> assertThat(read(line)).as(line).contains(expected(line)));
        }
    }

    private static Optional<Instant> read(String line) {
        String[] columns = line.split("\t", -1);
        return FeedDate.parse(columns[3], language(columns[1]));
    }

    private static Instant expected(String line) {
        String[] columns = line.split("\t", -1);
        boolean timed = columns[3].matches(".*\\b0?8( h |:)30.*");
        return Instant.parse(columns[2] + (timed ? "T08:30:00Z" : "T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tue, 14 Oct 2025 02:30:00 -04:00
                    Tue, 14 Oct 2025 02:30:00-0400
                    Tue, 14 Oct 2025 02:30 -400
                    Tue 14 Oct 2025 02:30:00 -04
                    Tue,14 Oct 2025 02:30:00 -4
                    Tue, 14 Oct 2025 02:30:00 \u221204:00
                    Tue, 14 Oct 25 02:30:00 GMT-4
                    Tue, 14 Oct 2025 02:30:00 UTC -04:00
                    Tue, 14 Oct 2025 02:30:00 EDT -0400
                    Tue, 14 Oct 2025 02:30:00 -0400 (EDT)
                    Tue, 14 Oct 2025 02:30:00 (EDT)
                    Tue Oct 14 02:30:00 -0400 2025
                    Tue Oct 14 02:30:00 EDT 2025
                    Tue Oct 14 02:30:00 America/New_York 2025
                    Tue Oct 14 2025 02:30:00 GMT-0400 (Eastern Daylight Time)
                    Tue, 14 Oct 2025 02:30:00 US/Eastern
                    Tue, 14 Oct 2025 02:30:00 america/new_york
                    Tue, 14 Oct 2025 02:30:00 EST5EDT
                    October 14, 2025 02:30:00 -0400
                    02:30 -0400, 14 October 2025
                    2025/10/14 02:30:00 -0400
                    14/Oct/2025:02:30:00 -0400
                    2025-10-14T02:30:00-04:00[America/New_York]
                    2025-10-14T06:30:00Z[America/New_York]
                    2025-10-14T02:30-04:00[!America/New_York][u-ca=hebrew]
                    2025-10-14 02:30:00 -0400 EDT
                    2025-10-14 02:30:00.123 -0400 EDT m=+0.000012
                    2025-10-14 02:30:00 America/New_York
                    2025-10-14T02:30:00 EDT
                    2025-10-14 02:30:00 (America/New_York)
                    20251014T023000-0400
                    20251014063000
                    202510140630
                    2025-10-14T04:30:00 -02:00
                    2025-10-14T08:30:00 02:00
                    2025-10-14 06:30 AM
                    Tue, 14 Oct 2025 08:30:00 +02
                    Tue, 14 Oct 2025 08:30:00 Europe/Paris
                    Tue, 14 Oct 2025 08:30:00 [Europe/Paris]
                    2025-10-14T08:30+02:00[Europe/Paris]
                    Tue, 14 Oct 2025 08:30:00 Romance Standard Time
                    Tue, 14 Oct 2025 08:30:00 W. Europe Standard Time
                    14/10/2025 à 08h30 (heure de Paris)
                    14 oct 2025 8h30 HAEC
                    Tue, 14 Oct 2025 08:30:00 +0200 CEST
                    Tue, 14 Oct 2025 08:30:00 CEST +0200
                    Tue, 14 Oct 2025 08:30:00 MESZ
                    mardi 14 octobre 2025 à 08:30:00 heure d’été d’Europe centrale
                    Dienstag, 14. Oktober 2025 um 08:30:00 Mitteleuropäische Sommerzeit
                    mardi 14 octobre 2025 à 02 h 30 min 00 s HAE
                    14 octobre 2025 à 08 h 30 min 00 s heure avancée de l’Europe centrale
                    14 octobre 2025 à 08.30:00 h heure d’été d’Europe centrale
                    14 de outubro de 2025 às 07:30:00 Hora de verão da Europa Ocidental
                    14 de octubre de 2025 a las 1:30:00 a. m. hora estándar de Colombia
                    14 October 2025 at 06:30:00 Greenwich Mean Time
                    1760423400
                    1760423400.25
                    1760423400123
                    1760423400000000
                    Oct. 14, 2025, 6:30 a.m.
                    Oct. 14, 2025, 6:30 a.m. UTC
                    14 oct 2025, 6:30 a. m.
                    14 de octubre de 2025 a las 6:30
                    mardi 14 octobre 2025 à 6h30
                    14 octobre 2025 - 06:30
                    Tue, 10/14/2025 - 06:30
                    mar 14/10/2025 - 06:30
                    Tuesday, October 14, 2025 - 06:30
                    14-10-2025 06:30
                    14/10/25 06:30
                    14.10.25, 06.30 Uhr
                    2025年10月14日 06:30
                    Martedì 14 ottobre 2025, alle ore 06.30
                    dinsdag 14 oktober 2025 om 6u30
                    """)
    void theZoneIsReadInWhateverPositionAndForm(String text) {
        assertThat(
                        FeedDate.parse(text.replace("\\u2212", "\u2212"))
                                .map(it -> it.truncatedTo(ChronoUnit.SECONDS)))
                .contains(Instant.parse("2025-10-14T06:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mardi 14 octobre 2025 à 18h             | 2025-10-14T18:00:00Z
                    mardi 14 octobre 2025 à 8h +0200        | 2025-10-14T06:00:00Z
                    14 octobre 2025, 18 h                   | 2025-10-14T18:00:00Z
                    14. Oktober 2025, 18 Uhr                | 2025-10-14T18:00:00Z
                    Oct. 14, 2025, 6 p.m.                   | 2025-10-14T18:00:00Z
                    Oct. 14, 2025, noon                     | 2025-10-14T12:00:00Z
                    Oct. 14, 2025, midnight                 | 2025-10-14T00:00:00Z
                    14 octobre 2025, minuit                 | 2025-10-14T00:00:00Z
                    12:30 a.m. 14 Oct 2025                  | 2025-10-14T00:30:00Z
                    am 14. Oktober 2025                     | 2025-10-14T00:00:00Z
                    """)
    void anHourNeedsNoMinutes(String text, Instant expected) {
        assertThat(FeedDate.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12/04/2024          | fr    | 2024-04-12
                    12/04/2024          | en-gb | 2024-04-12
                    12/04/2024          | en-us | 2024-12-04
                    12/04/2024          | en    | 2024-12-04
                    04-12-2024          | nl    | 2024-12-04
                    12/04/24            | it_IT | 2024-04-12
                    12-04-24            | nl    | 2024-04-12
                    27-11-26            | de    | 2026-11-27
                    26-11-27            | en-us | 2026-11-27
                    Fri, 12/04/2024     | en-us | 2024-04-12
                    mer. 12/04/2024     | fr    | 2024-12-04
                    13/04/2024          | en-us | 2024-04-13
                    ven. 05/09/2025     | fr    | 2025-09-05
                    Fri, 05/09/2025     | en-us | 2025-05-09
                    Mon, 05/05/2025     | fr    | 2025-05-05
                    13 jui. 2025        | fr-MA | 2025-06-13
                    13 jui. 2025        | fr-CA | 2025-07-13
                    """)
    void theLanguageTellsWhichFigureIsTheDay(String text, String language, LocalDate day) {
        assertThat(FeedDate.parse(text, language(language)))
                .contains(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static DateCustom language(String tag) {
        return new DateCustom() {
            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Optional<DayOrder> order() {
                return DayOrder.of(tag);
            }

            @Override
            public Optional<String> language() {
                return Optional.of(tag);
            }
        };
    }

    @Test
    void everyInstantSurvivesRfc822() {
        Draw.times(
                1000,
                draw ->
                        survives(
                                Instant.ofEpochSecond(
                                        draw.between(0, Integer.MAX_VALUE),
                                        draw.between(0, 999_999_999))));
    }

    private static void survives(Instant any) {
        OffsetDateTime date =
                any.truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.ofHours(2))
                        .withYear(1990 + Math.floorMod(any.getNano(), 60));
        String text =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US).format(date);

        assertThat(FeedDate.parse(text)).isEqualTo(Optional.of(date.toInstant()));
    }

    @Test
    void anyTextIsADateOrNone() {
        Draw.times(1000, draw -> assertThat(FeedDate.parse(draw.text())).isNotNull());
    }
}
