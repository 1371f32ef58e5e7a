package kiosque.web;

import kiosque.feed.Arrival;
import kiosque.feed.PastPoll;
import kiosque.feed.PollCost;
import kiosque.feed.PollDay;
import kiosque.feed.Repair;
import kiosque.store.published.SourceFile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An invented month of a source, with a bad week in it.
final class SourceMonth {

    static SourceFile ending(Instant now) {
        return new SourceFile(
                IntStream.range(0, 31).mapToObj(n -> day(now, 30 - n, n)).toList(),
                IntStream.range(0, 30).mapToObj(n -> poll(now, n)).toList(),
                List.of(new Repair("charset", "says ISO-8859-1, is UTF-8")),
                List.of(new SourceFile.Block("Lire aussi : <notre dossier>", 41, true)),
                List.of(
                        new SourceFile.Dropped("title.contains(\"Horoscope\")", 12, now),
                        new SourceFile.Dropped(
                                Arrival.BACKLOG + "not among the newest 20 when the source was new",
                                60,
                                now)),
                List.of(
                        filed("La piscine rouvre", now, 3, true, "france"),
                        filed("Sous clef", now, 1, true, "cle"),
                        filed("", now, 2, false, "france", "cle")));
    }

    private static SourceFile.Filed filed(
            String title, Instant at, int tellings, boolean first, String... feeds) {
        return new SourceFile.Filed(
                title,
                Optional.of("https://lanterne.test/" + tellings),
                at.minus(Duration.ofMinutes(40)),
                tellings,
                first,
                List.of(feeds));
    }

    private static PollDay day(Instant now, int ago, int n) {
        int failed = ago > 10 && ago < 17 ? 20 + n : n % 9 == 0 ? 2 : 0;
        int brought = failed > 10 ? 1 : 9 + n % 7;
        return new PollDay(
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(ago),
                48,
                failed,
                brought,
                Duration.ofMillis(48L * (110 + 9 * (n % 5))),
                Duration.ofMillis(900 + 40 * n),
                90_000L + 4000 * n,
                brought * 2,
                brought / 3,
                brought / 2);
    }

    private static PastPoll poll(Instant now, int n) {
        boolean failed = n == 4;
        return new PastPoll(
                now.minus(Duration.ofMinutes(40L * n + 3)),
                failed ? "timeout" : n % 3 == 0 ? "new" : "not-modified",
                "",
                failed,
                new PollCost(Duration.ofMillis(failed ? 20_000 : 120 + n), n % 3 == 0 ? 21_300 : 0),
                n % 3 == 0 ? 2 : 0,
                0,
                n % 6 == 0 ? 1 : 0);
    }
}
