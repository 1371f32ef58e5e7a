package kiosque.parse.date;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.OptionalInt;

/// Gathers year, month and day from the parts of a date in whatever order they come.
final class Calendar {

    private final DateCustom custom;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private @Nullable DayOfWeek weekday;

    /// A month by a word that also names a day: "mar." is March and mardi.
    private int perhapsMonth = -1;

    /// Whether `month` and `day` are still the first and the second figure of three.
    private boolean ambiguous;

    private Optional<DayOrder> proven = Optional.empty();

    Calendar(DateCustom custom) {
        this.custom = custom;
    }

    boolean hasYear() {
        return year >= 0;
    }

    boolean hasMonth() {
        return month >= 0;
    }

    boolean isWhole() {
        return year >= 0 && month >= 0 && day >= 0;
    }

    /// Which order of figures this date proves.
    Optional<DayOrder> proven() {
        return proven;
    }

    boolean takes(String aYear, String aMonth, String aDay) {
        if (year >= 0 || month >= 0 || day >= 0) {
            return false;
        }
        year = aYear.length() == 2 ? inCentury(Integer.parseInt(aYear)) : Integer.parseInt(aYear);
        month = Integer.parseInt(aMonth);
        day = Integer.parseInt(aDay);
        return true;
    }

    /// `12/04/2024`, `12.04.24`, `12-04-2024`. With full stops the day is first everywhere.
    boolean takesFigures(String figures, String separator) {
        String[] parts = figures.split("[/.-]", -1);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        if (first > 31) {
            return takes(parts[0], parts[1], parts[2]);
        }
        if (separator.equals(".") || first > 12) {
            proven = first > 12 ? Optional.of(DayOrder.DAY_FIRST) : proven;
            return takes(parts[2], parts[1], parts[0]);
        }
        if (second > 12) {
            proven = Optional.of(DayOrder.MONTH_FIRST);
        } else {
            ambiguous = first != second;
        }
        return takes(parts[2], parts[0], parts[1]);
    }

    /// `11/2026`: a month, and nothing beside it.
    boolean takesMonth(String aYear, String aMonth) {
        return takes(aYear, aMonth, "1");
    }

    boolean takesNumber(String digits) {
        int number = Integer.parseInt(digits);
        if (day < 0 && digits.length() <= 2) {
            day = number;
            return number >= 1;
        }
        if (year < 0 && (digits.length() == 4 || digits.length() == 2 && month >= 0)) {
            year = digits.length() == 4 ? number : inCentury(number);
            return true;
        }
        return false;
    }

    /// The name of a month or of a day of the week.
    boolean takesWord(String bare) {
        OptionalInt named = CalendarWords.month(bare);
        Optional<DayOfWeek> isDay =
                weekday == null ? CalendarWords.day(bare) : Optional.<DayOfWeek>empty();
        if (named.isPresent() && month < 0 && (isDay.isEmpty() || day >= 0)) {
            month = isJuneInMorocco(bare) ? 6 : named.getAsInt();
            return true;
        }
        isDay.ifPresent(it -> weekday = it);
        perhapsMonth = isDay.isPresent() ? named.orElse(-1) : perhapsMonth;
        return isDay.isPresent();
    }

    /// CLDR's `jui.` there; elsewhere it is July.
    private boolean isJuneInMorocco(String bare) {
        return bare.equals("jui")
                && custom.language().filter("fr-MA"::equalsIgnoreCase).isPresent();
    }

    /// The day after the last of a month that has not as many: 31 June is 1 July, as programs that count days mean it.
    ///
    /// @throws DateTimeException for a month that the calendar does not have, or a day that no month has
    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, 1)
                .plusDays(ChronoField.DAY_OF_MONTH.checkValidIntValue(day) - 1L);
    }

    /// The day, or the first of a month that stands alone, as ISO 8601's `2026-11` is read; a day of the week beside it tells of a day that got lost.
    ///
    /// @throws DateTimeException for a date that the calendar does not have
    Optional<LocalDate> dayOrMonth() {
        boolean alone = day < 0 && (month >= 0 ? weekday == null : perhapsMonth >= 0);
        day = alone ? 1 : day;
        return day();
    }

    /// @throws DateTimeException for a date that the calendar does not have
    Optional<LocalDate> day() {
        month = month < 0 ? perhapsMonth : month;
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        return ambiguous ? decided() : Optional.of(day(year, month, day));
    }

    /// The day of the week tells, where it fits one reading only; else what is the document's custom.
    private Optional<LocalDate> decided() {
        LocalDate monthFirst = LocalDate.of(year, month, day);
        LocalDate dayFirst = LocalDate.of(year, day, month);
        if (monthFirst.equals(dayFirst)) {
            return Optional.of(dayFirst);
        }
        boolean fitsMonthFirst = monthFirst.getDayOfWeek() == weekday;
        boolean fitsDayFirst = dayFirst.getDayOfWeek() == weekday;
        if (fitsMonthFirst != fitsDayFirst) {
            proven = Optional.of(fitsMonthFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST);
        }
        return proven.or(custom::order)
                .map(order ->
                        switch (order) {
                            case DAY_FIRST -> dayFirst;
                            case MONTH_FIRST -> monthFirst;
                        });
    }

    /// As RFC 5322, section 4.3, has it.
    private static int inCentury(int twoDigits) {
        return twoDigits + (twoDigits < 50 ? 2000 : 1900);
    }
}
