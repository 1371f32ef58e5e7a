package kiosque.text;

import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneFormat.Style;
import com.ibm.icu.text.TimeZoneFormat.TimeType;
import com.ibm.icu.util.Output;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What zones are called in a language, as ICU has it.
public final class ZoneNames {

    private static final List<Style> STYLES =
            List.of(Style.SPECIFIC_LONG, Style.SPECIFIC_SHORT, Style.GENERIC_LONG);

    /// The offset that is called so, or the place whose time it is; empty where the language has no such name.
    public static Optional<ZoneId> of(String language, String name) {
        String typeset = name.replace('\'', '’');
        TimeZoneFormat format = TimeZoneFormat.getInstance(ULocale.forLanguageTag(language));
        for (Style style : STYLES) {
            var at = new ParsePosition(0);
            var time = new Output<TimeType>();
            TimeZone zone = format.parse(style, typeset, at, time);
            if (zone != null && at.getIndex() == typeset.length()) {
                return zone(zone, time.value);
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> zone(TimeZone zone, TimeType time) {
        try {
            return Optional.of(
                    switch (time) {
                        case STANDARD -> offset(zone.getRawOffset());
                        case DAYLIGHT -> offset(zone.getRawOffset() + zone.getDSTSavings());
                        case UNKNOWN -> ZoneId.of(zone.getID());
                    });
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static ZoneId offset(int milliseconds) {
        return ZoneOffset.ofTotalSeconds(milliseconds / 1000);
    }
}
