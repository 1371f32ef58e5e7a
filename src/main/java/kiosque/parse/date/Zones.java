package kiosque.parse.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time zones as feeds write them: offsets, RFC 822's names, the abbreviations that newspapers use, the names of the IANA's database, and what
/// `Date.toString()` and the Java library write out. An abbreviation stands for a fixed offset, as RFC 822 has it.
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2})(?::?\\d{2})?)?");

    private static final Map<String, Integer> MINUTES =
            minutes(
                    "z 0 ut 0 gmt 0 utc 0 wet 0 wez 0 west 60 wesz 60 bst 60 ist 330 met 60 cet 60"
                        + " mez 60 hec 60 hnec 60 haec 120 mest 120 cest 120 mesz 120 eet 120 oez"
                        + " 120 eest 180 oesz 180 msk 180 msd 240 trt 180 sast 120 wat 60 cat 120"
                        + " eat 180 ast -240 at -240 adt -180 nst -210 ndt -150 est -300 et -300"
                        + " edt -240 cst -360 ct -360 cdt -300 mst -420 mt -420 mdt -360 pst -480"
                        + " pt -480 pdt -420 akst -540 akdt -480 hst -600 hne -300 hae -240 hnc"
                        + " -360 hac -300 hnr -420 har -360 hnp -480 hap -420 hna -240 haa -180 hnt"
                        + " -210 hat -150 jst 540 kst 540 hkt 480 sgt 480 pht 480 wib 420 wita 480"
                        + " wit 540 ict 420 pkt 300 npt 345 irst 210 gst 240 idt 180 aest 600 aedt"
                        + " 660 acst 570 acdt 630 awst 480 nzst 720 nzdt 780 brt -180 art -180 uyt"
                        + " -180 clt -240 clst -180 bot -240 cot -300 pet -300 a -60 n 60 m -720 y"
                        + " 720");

    /// Names of several words, bare: an offset in minutes, or the place whose time it is. Windows calls a place's time the standard one even in
    /// summer.
    private static final Map<String, ZoneId> PHRASES =
            phrases(
                    "coordinated universal time=0|temps universel coordonne=0|koordinierte"
                        + " weltzeit=0|tiempo universal coordinado=0|tempo coordinato"
                        + " universale=0|tempo universal coordenado=0|gecoordineerde"
                        + " wereldtijd=0|greenwich mean time=0|heure moyenne de"
                        + " greenwich=0|mittlere greenwich-zeit=0|british summer time=60|irish"
                        + " standard time=60|western european summer time=60|western european"
                        + " standard time=0|central european summer time=120|central european"
                        + " standard time=60|central european time=60|eastern european summer"
                        + " time=180|eastern european standard time=120|heure d'ete d'europe"
                        + " centrale=120|heure normale d'europe centrale=60|heure d'ete d'europe de"
                        + " l'ouest=60|heure normale d'europe de l'ouest=0|mitteleuropaische"
                        + " sommerzeit=120|mitteleuropaische normalzeit=60|mitteleuropaische"
                        + " zeit=60|hora de verano de europa central=120|hora estandar de europa"
                        + " central=60|hora de verano de europa occidental=60|hora estandar de"
                        + " europa occidental=0|ora legale dell'europa centrale=120|ora standard"
                        + " dell'europa centrale=60|horario de verao da europa central=120|horario"
                        + " padrao da europa central=60|horario de verao da europa"
                        + " ocidental=60|horario padrao da europa ocidental=0|horario padrao de"
                        + " brasilia=-180|midden-europese zomertijd=120|midden-europese"
                        + " standaardtijd=60|eastern daylight time=-240|eastern standard"
                        + " time=-300|central daylight time=-300|central standard"
                        + " time=-360|mountain daylight time=-360|mountain standard"
                        + " time=-420|pacific daylight time=-420|pacific standard time=-480|heure"
                        + " d'ete de l'est=-240|heure normale de l'est=-300|heure avancee de"
                        + " l'est=-240|atlantic daylight time=-180|atlantic standard"
                        + " time=-240|heure de paris=Europe/Paris|heure"
                        + " francaise=Europe/Paris|heure belge=Europe/Brussels|heure de"
                        + " bruxelles=Europe/Brussels|heure suisse=Europe/Zurich|heure de"
                        + " montreal=America/Toronto|romance standard time=Europe/Paris|romance"
                        + " daylight time=Europe/Paris|w. europe standard time=Europe/Berlin|w."
                        + " europe daylight time=Europe/Berlin|central europe standard"
                        + " time=Europe/Budapest|central europe daylight time=Europe/Budapest");

    private Zones() {}

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

    /// The names of several words; the longest comes first.
    static Map<String, ZoneId> phrases() {
        return PHRASES;
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
        Map<String, ZoneId> phrases =
                new TreeMap<>((a, b) ->
                        a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
        for (String line : table.split("\\|", -1)) {
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
