package kiosque.parse.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The zone that a document's other dates tell for one that names none. Pure.
final class ToldZone {

    /// Where the clock is changed: winter's offset and summer's are one zone's.
    private static final List<ZoneId> CHANGING =
            Stream.of(
                            "Europe/Paris",
                            "Europe/London",
                            "Europe/Helsinki",
                            "America/New_York",
                            "America/Chicago",
                            "America/Denver",
                            "America/Los_Angeles",
                            "America/Halifax",
                            "Australia/Sydney")
                    .map(ZoneId::of)
                    .toList();

    /// The one that all name, else the one in which all are right, else the offset of more than half of them.
    static Optional<ZoneId> of(List<WrittenDate> dates) {
        List<WrittenDate> telling = dates.stream().filter(date -> date.zone().isPresent()).toList();
        List<ZoneId> zones =
                telling.stream().flatMap(date -> date.zone().stream()).distinct().toList();
        if (zones.size() < 2) {
            return zones.stream().findFirst();
        }
        return CHANGING.stream()
                .filter(zone ->
                        telling.stream().allMatch(date -> offset(date).equals(at(zone, date))))
                .findFirst()
                .or(() -> ofMost(telling));
    }

    private static Optional<ZoneId> ofMost(List<WrittenDate> telling) {
        Map<ZoneOffset, Long> counted =
                telling.stream()
                        .map(ToldZone::offset)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .filter(counting -> counting.getValue() * 2 > telling.size())
                .<ZoneId>map(Map.Entry::getKey)
                .findFirst();
    }

    private static ZoneOffset offset(WrittenDate date) {
        return at(date.zone().orElseThrow(), date);
    }

    private static ZoneOffset at(ZoneId zone, WrittenDate date) {
        return zone.getRules().getOffset(date.moment());
    }
}
