package kiosque.parse.date;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// Which of the two first numbers of `12/04/2024` is the day.
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /// The order in which a language writes dates in figures, as Unicode's CLDR has it; empty for one that begins with the year.
    ///
    /// @param tag a language tag (BCP 47), or a locale's name such as `fr_FR`
    public static Optional<DayOrder> of(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            return Optional.empty();
        }
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = pattern.indexOf('y');
        return day < 0 || month < 0 || year < day && year < month
                ? Optional.empty()
                : Optional.of(day < month ? DAY_FIRST : MONTH_FIRST);
    }
}
