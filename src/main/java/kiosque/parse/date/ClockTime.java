package kiosque.parse.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;

/// A time of day in seconds. 24:00 is the next midnight; a leap second is the second after it, as is the sixtieth that some software counts to.
final class ClockTime {

    /// @throws DateTimeException for a time that no clock shows
    static int seconds(String hour, @Nullable String minute, @Nullable String second) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        int seconds = second == null ? 0 : Integer.parseInt(second);
        boolean endOfDay = hours == 24 && minutes == 0 && seconds == 0;
        boolean leap = seconds == 60;
        if (hours > 23 && !endOfDay || minutes > 59 || seconds > 59 && !leap) {
            throw new DateTimeException(hour + ":" + minute + ":" + second);
        }
        return hours * 3600 + minutes * 60 + seconds;
    }
}
