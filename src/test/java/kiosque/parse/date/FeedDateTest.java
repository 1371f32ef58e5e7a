package kiosque.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

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
                    26-03-01                                | 2026-03-01T00:00:00Z
                    2016-12-31T23:59:60Z                    | 2017-01-01T00:00:00Z
                    2026-09-07T24:00:00Z                    | 2026-09-08T00:00:00Z
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
                    Κυρ, 11 Ιούλ 2004 12:00:00 EST          | 2004-07-11T17:00:00Z
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
                "Mon, 30 Feb 2026 10:00:00 GMT",
                "2026-02-30T00:00:00Z",
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

    @Property
    void everyInstantSurvivesRfc822(@ForAll Instant any) {
        OffsetDateTime date =
                any.truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.ofHours(2))
                        .withYear(1990 + Math.floorMod(any.getNano(), 60));
        String text =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US).format(date);

        assertThat(FeedDate.parse(text)).isEqualTo(Optional.of(date.toInstant()));
    }

    @Property
    void anyTextIsADateOrNone(@ForAll String text) {
        assertThat(FeedDate.parse(text)).isNotNull();
    }
}
