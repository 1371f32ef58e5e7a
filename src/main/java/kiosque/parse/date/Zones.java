package kiosque.parse.date;

import module java.base;

import kiosque.text.PackedText;

/// Time zones as feeds write them: offsets, RFC 822's names, the abbreviations that newspapers use, the names of the IANA's database, and what
/// `Date.toString()` and the Java library write out. An abbreviation stands for a fixed offset, as RFC 822 has it.
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2})(?::?\\d{2})?)?");

    private static final Map<String, Integer> MINUTES =
            minutes(
                    "z 0 ut 0 gmt 0 utc 0 wet 0 wez 0 west 60 wesz 60 bst 60 ist 330 met 60 cet 60"
                        + " mez 60 hec 60 hnec 60 haec 120 hee -240 her -360 hep -420 mest 120 cest"
                        + " 120 mesz 120 eet 120 oez 120 eest 180 oesz 180 msk 180 msd 240 trt 180"
                        + " sast 120 wat 60 cat 120 eat 180 ast -240 at -240 adt -180 nst -210 ndt"
                        + " -150 est -300 et -300 edt -240 cst -360 ct -360 cdt -300 mst -420 mt"
                        + " -420 mdt -360 pst -480 pt -480 pdt -420 akst -540 akdt -480 hst -600"
                        + " hast -600 hne -300 hae -240 hnc -360 hac -300 hnr -420 har -360 hnp"
                        + " -480 hap -420 hna -240 haa -180 hnt -210 hat -150 hnpm -180 hapm -120"
                        + " azot -60 azost 0 jst 540 kst 540 hkt 480 sgt 480 pht 480 wib 420 wita"
                        + " 480 wit 540 ict 420 pkt 300 npt 345 irst 210 gst 240 idt 180 aest 600"
                        + " aedt 660 acst 570 acdt 630 awst 480 nzst 720 nzdt 780 brt -180 art -180"
                        + " uyt -180 clt -240 clst -180 bot -240 vet -240 cot -300 pet -300 a -60 n"
                        + " 60 m -720 y 720");

    /// Names of several words, bare: an offset in minutes, or the place whose time it is. Windows calls a place's time the standard one even in
    /// summer; the others are those that the JDK, ICU and Babel write out in seven languages, all over the world.
    private static final Map<String, ZoneId> PHRASES =
            phrases(PackedText.of(Zones.class, "zone-names.txt"));

    /// The zone of that name or offset.
    static Optional<ZoneId> of(String zone) {
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            return minutes > 59
                    ? Optional.empty()
                    : ofMinutes((hours * 60 + minutes) * (offset.group(1).equals("-") ? -1 : 1));
        }
        String name = zone.toLowerCase(Locale.ROOT);
        Integer known = MINUTES.get(name);
        if (known != null) {
            return ofMinutes(known);
        }
        return ofDatabase(name);
    }

    /// The longest name of several words that the text begins with, and its zone.
    static Optional<Map.Entry<String, ZoneId>> phrase(String bare) {
        for (int end = bare.length(); end > 0; end--) {
            if (end == bare.length() || !Character.isLetter(bare.charAt(end))) {
                String name = bare.substring(0, end);
                ZoneId zone = PHRASES.get(name);
                if (zone != null) {
                    return Optional.of(Map.entry(name, zone));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> ofMinutes(int minutes) {
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
        } catch (DateTimeException tooFar) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> ofDatabase(String name) {
        return Optional.ofNullable(Database.BY_NAME.get(name)).map(ZoneId::of);
    }

    /// Read when the first such name comes along.
    private static final class Database {
        private static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            ZoneId.getAvailableZoneIds()
                    .forEach(id -> BY_NAME.put(id.toLowerCase(Locale.ROOT), id));
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

    private static Map<String, ZoneId> phrases(String table) {
        Map<String, ZoneId> phrases = new HashMap<>();
        for (String line : table.lines().toList()) {
            int equals = line.indexOf('=');
            String zone = line.substring(equals + 1);
            phrases.put(
                    line.substring(0, equals),
                    zone.indexOf('/') < 0
                            ? ZoneOffset.ofTotalSeconds(Integer.parseInt(zone) * 60)
                            : ZoneId.of(zone));
        }
        return phrases;
    }
}
