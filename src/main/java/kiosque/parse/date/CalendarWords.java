package kiosque.parse.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The names of months and days in the languages that feeds are written in, in full and short, without accents and full stops.
final class CalendarWords {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> DAYS = new HashSet<>();

    /// Words between the parts of a date that mean nothing.
    private static final Set<String> FILLERS =
            Set.of(
                    "a", "at", "le", "de", "del", "um", "uhr", "h", "the", "of", "du", "om", "kl",
                    "alle", "ore", "klo", "den", "el", "on");

    private static final List<String> NAMES_OF_MONTHS =
            List.of(
                    "jan january janv janvier januar janner enero ene gennaio gen janeiro januari"
                            + " styczen stycznia января янв leden ledna ιαν ιανουαριου ocak",
                    "feb february fevr fev fevrier februar feber febrero febbraio fevereiro"
                            + " februari luty lutego февраля фев φεβ φεβρουαριου subat",
                    "mar march mars marz maerz marzo março marco maart mrt marzec marca marec марта"
                            + " март március márc μαρ μαρτιου μαρτ mart",
                    "apr april avr avril abril abr aprile kwiecien kwietnia апреля апр április απρ"
                            + " απριλιου nisan",
                    "may mai mayo maggio mag maio mei maj maja мая május μαι μαϊου mayis",
                    "jun june juin juni junio giugno giu junho czerwiec czerwca июня июн június"
                            + " ιουν ιουνιου haziran",
                    "jul july juil juillet juli julio luglio lug julho lipiec lipca июля июл július"
                            + " ιουλ ιουλιου temmuz",
                    "aug august aout aou agosto ago augustus sierpien sierpnia августа авг"
                            + " augusztus αυγ αυγουστου agustos",
                    "sep sept september septembre septiembre settembre set setembro wrzesien"
                            + " wrzesnia сентября сен szeptember szept σεπ σεπτ σεπτεμβριου eylul",
                    "oct october octobre okt oktober octubre ottobre ott outubro out pazdziernik"
                            + " pazdziernika октября окт október οκτ οκτωβριου ekim",
                    "nov november novembre noviembre novembro listopad listopada ноября ноя νοε"
                            + " νοεμ νοεμβριου kasim",
                    "dec december decembre dez dezember diciembre dic dicembre dezembro grudzien"
                            + " grudnia декабря дек δεκ δεκεμβριου aralik");

    private static final List<String> NAMES_OF_DAYS =
            List.of(
                    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday"
                            + " friday saturday sunday",
                    "lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi"
                            + " dimanche",
                    "mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag"
                            + " sonnabend sonntag",
                    "lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom",
                    "lunedi martedi mercoledi giovedi venerdi domenica gio",
                    "segunda terca quarta quinta sexta seg ter qua qui sex",
                    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo",
                    "δευ τρι τετ πεμ παρ σαβ κυρ");

    static {
        for (int month = 1; month <= 12; month++) {
            for (String name : NAMES_OF_MONTHS.get(month - 1).split(" ", -1)) {
                MONTHS.put(bare(name), month);
            }
        }
        for (String names : NAMES_OF_DAYS) {
            for (String name : names.split(" ", -1)) {
                DAYS.add(bare(name));
            }
        }
    }

    private CalendarWords() {}

    /// The word in lower case, without accents, as the tables have it.
    static String bare(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) > 0x7F) {
                return java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
            }
        }
        return plain;
    }

    static OptionalInt month(String bare) {
        return Optional.ofNullable(MONTHS.get(bare))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static boolean isDay(String bare) {
        return DAYS.contains(bare);
    }

    static boolean isFiller(String bare) {
        return FILLERS.contains(bare);
    }
}
