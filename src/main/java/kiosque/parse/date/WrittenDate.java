package kiosque.parse.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// A date as it stands there.
///
/// @param zone where it names one
/// @param order which it proves: no other reading of its figures makes sense
public record WrittenDate(LocalDateTime moment, Optional<ZoneId> zone, Optional<DayOrder> order) {

    WrittenDate(LocalDateTime moment, Optional<ZoneId> zone) {
        this(moment, zone, Optional.empty());
    }

    Instant instant(DateCustom custom) {
        return moment.atZone(zone.orElseGet(custom::zone)).toInstant();
    }
}
