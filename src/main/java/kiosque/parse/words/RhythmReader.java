package kiosque.parse.words;

import kiosque.feed.Rhythm;
import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Element;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads how often a feed says that it changes. Numbers that make no sense say nothing.
final class RhythmReader {

    private static final int LONGEST_MINUTES = 525_600;

    static Rhythm of(Element channel) {
        String namespace = channel.getNamespaceURI();
        Optional<Duration> ttl =
                Elements.text(channel, namespace, "ttl")
                        .flatMap(Numbers::count)
                        .filter(minutes -> minutes > 0)
                        .map(minutes -> Duration.ofMinutes(Math.min(minutes, LONGEST_MINUTES)));
        Set<Integer> hours = new HashSet<>();
        parts(channel, "skipHours", "hour")
                .flatMap(hour -> Numbers.count(hour).stream())
                .filter(hour -> hour <= 24)
                .forEach(hour -> hours.add(hour % 24));
        Set<DayOfWeek> days = new HashSet<>();
        parts(channel, "skipDays", "day").flatMap(day -> day(day).stream()).forEach(days::add);
        Rhythm rhythm = new Rhythm(ttl, updatePeriod(channel), sane(hours, 24), sane(days, 7));
        return rhythm.equals(Rhythm.SILENT) ? Rhythm.SILENT : rhythm;
    }

    private static Stream<String> parts(Element channel, String list, String part) {
        String namespace = channel.getNamespaceURI();
        return Elements.all(channel, namespace, list).stream()
                .flatMap(all -> Elements.all(all, namespace, part).stream())
                .map(Elements::ownText);
    }

    /// A feed that skips every hour or day would never be polled.
    private static <T> Set<T> sane(Set<T> skipped, int all) {
        return skipped.size() >= all ? Set.of() : skipped;
    }

    private static Optional<Duration> updatePeriod(Element channel) {
        Optional<Duration> period =
                Elements.text(channel, KnownNamespace.SYNDICATION, "updatePeriod")
                        .flatMap(RhythmReader::period);
        int frequency =
                Elements.text(channel, KnownNamespace.SYNDICATION, "updateFrequency")
                        .flatMap(Numbers::count)
                        .filter(times -> times > 0)
                        .orElse(1);
        return period.map(whole -> whole.dividedBy(frequency)).filter(Duration::isPositive);
    }

    private static Optional<Duration> period(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
    }

    private static Optional<DayOfWeek> day(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values()).filter(day -> day.name().equals(name)).findFirst();
    }
}
