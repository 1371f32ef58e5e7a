package kiosque.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a language calls months and days, as ICU has it.
///
/// @param months each list from January on: short and in full, alone and in a date
/// @param days each list from Sunday on
/// @param halves of the day
/// @param patterns of dates with times, where letters that are quoted or no ASCII are words of the language
public record CalendarNames(
        List<List<String>> months,
        List<List<String>> days,
        List<String> halves,
        List<String> patterns) {

    private static final Set<String> LANGUAGES =
            Arrays.stream(DateFormat.getAvailableULocales())
                    .map(ULocale::getLanguage)
                    .collect(Collectors.toUnmodifiableSet());

    /// Empty where other years are counted than ours.
    ///
    /// @param tag of the language, as BCP 47 has it
    public static Optional<CalendarNames> of(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        if (!Calendar.getInstance(locale).getType().equals("gregorian")) {
            return Optional.empty();
        }
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        return Optional.of(
                new CalendarNames(
                        forms(symbols::getMonths).map(List::of).toList(),
                        // ICU leaves the first place empty.
                        forms(symbols::getWeekdays)
                                .map(days -> List.of(days).subList(1, days.length))
                                .toList(),
                        List.of(symbols.getAmPmStrings()),
                        IntStream.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM)
                                .mapToObj(style -> pattern(style, locale))
                                .toList()));
    }

    /// The language of a tag or a locale's name, without its country; empty for one that ICU has no names for.
    public static String language(String tag) {
        String language = ULocale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return LANGUAGES.contains(language) ? language : "";
    }

    private static String pattern(int style, ULocale locale) {
        var format = DateFormat.getDateTimeInstance(style, DateFormat.MEDIUM, locale);
        return ((SimpleDateFormat) format).toPattern();
    }

    private static Stream<String[]> forms(Names names) {
        return Stream.of(
                names.of(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE),
                names.of(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED),
                names.of(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE),
                names.of(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED));
    }

    private interface Names {
        String[] of(int context, int width);
    }
}
