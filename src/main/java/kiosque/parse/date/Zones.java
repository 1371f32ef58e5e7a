package kiosque.parse.date;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time zones as feeds write them: offsets, RFC 822's names and the abbreviations that newspapers use. A name stands for a fixed offset, as RFC 822 has it.
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile(
                    "(?:GMT|UTC|UT|Z)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> MINUTES =
            minutes(
                    "z 0 ut 0 gmt 0 utc 0 wet 0 west 60 bst 60 ist 330 met 60 cet 60 mez 60 mest"
                        + " 120 cest 120 mesz 120 eet 120 eest 180 msk 180 trt 180 sast 120 wat 60"
                        + " cat 120 eat 180 ast -240 at -240 adt -180 nst -210 ndt -150 est -300 et"
                        + " -300 edt -240 cst -360 ct -360 cdt -300 mst -420 mt -420 mdt -360 pst"
                        + " -480 pt -480 pdt -420 akst -540 akdt -480 hst -600 jst 540 kst 540 hkt"
                        + " 480 sgt 480 pht 480 wib 420 ict 420 aest 600 aedt 660 acst 570 acdt 630"
                        + " awst 480 nzst 720 nzdt 780 brt -180 art -180 clt -240 a -60 n 60 m -720"
                        + " y 720");

    private Zones() {}

    static Optional<ZoneOffset> offset(String zone) {
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            return ofMinutes((hours * 60 + minutes) * (offset.group(1).equals("-") ? -1 : 1));
        }
        String name = zone.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MINUTES.get(name.startsWith("etc/") ? name.substring(4) : name))
                .flatMap(Zones::ofMinutes);
    }

    private static Optional<ZoneOffset> ofMinutes(int minutes) {
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
        } catch (DateTimeException tooFar) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> minutes(String table) {
        String[] words = table.split(" ", -1);
        Map<String, Integer> minutes = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            minutes.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return Map.copyOf(minutes);
    }
}
