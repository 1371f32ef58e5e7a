package kiosque.parse.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// What the dates of one document leave unsaid. Asked only where a date leaves something unsaid.
public interface DateCustom {

    /// Nothing is known of the document: its dates are in UTC, and dates that could be two are none.
    DateCustom UNKNOWN =
            new DateCustom() {
                @Override
                public ZoneId zone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Optional<DayOrder> order() {
                    return Optional.empty();
                }
            };

    /// The zone of a date that names none.
    ZoneId zone();

    /// How `12/04/2024` is meant.
    Optional<DayOrder> order();

    /// Which language the document says it is in.
    default Optional<String> language() {
        return Optional.empty();
    }
}
