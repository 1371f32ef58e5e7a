package kiosque.parse.date;

import kiosque.text.Folded;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The names of months and days in the languages that feeds are written in, in full and short, without accents and full stops.
final class CalendarWords {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

    /// Words between the parts of a date that mean nothing.
    private static final Set<String> FILLERS =
            Set.of(
                    "a",
                    "at",
                    "le",
                    "de",
                    "del",
                    "um",
                    "uhr",
                    "h",
                    "the",
                    "of",
                    "du",
                    "om",
                    "kl",
                    "alle",
                    "ore",
                    "klo",
                    "den",
                    "el",
                    "on",
                    "as",
                    "das",
                    "des",
                    "la",
                    "las",
                    "los",
                    "dia",
                    "feira",
                    "il",
                    "o",
                    "am",
                    "hs",
                    "hrs",
                    "hours",
                    "uur",
                    "op",
                    "v",
                    "d",
                    "der",
                    "r",
                    "г",
                    "года",
                    "publie",
                    "published",
                    "posted",
                    "mis",
                    "jour",
                    "updated",
                    "vom",
                    "veroffentlicht",
                    "aktualisiert",
                    "publicado",
                    "actualizado",
                    "pubblicato",
                    "aggiornato",
                    "geplaatst",
                    "gepubliceerd",
                    "created",
                    "submitted",
                    "dated");

    private static final List<String> NAMES_OF_MONTHS =
            List.of(
                    "jan january ianuarie ian gener gen tammikuu tammikuuta janv janvier januar"
                        + " janner jann jaen enero ene gennaio gen janeiro januari styczen stycznia"
                        + " января янв leden ledna ιαν ιανουαριου ocak",
                    "feb february februarie febrer febr unora unor helmikuu helmikuuta fevr fev"
                        + " fevrier februar feber febrero febbraio fevereiro februari luty lutego"
                        + " февраля фев φεβ φεβρουαριου subat",
                    "mar march marts martie març brezna brezen maaliskuu maaliskuuta mars marz"
                        + " maerz marzo março marco maart mrt marzec marca marec марта март március"
                        + " márc μαρ μαρτιου μαρτ mart",
                    "apr april aprilie dubna duben huhtikuu huhtikuuta avr avril abril abr aprile"
                            + " kwiecien kwietnia апреля апр április απρ απριλιου nisan",
                    "may mai maig kvetna kveten toukokuu toukokuuta mayo maggio mag maio mei maj"
                            + " maja мая május μαι μαϊου mayis",
                    "jun june iunie iun juny cervna cerven kesakuu kesakuuta juin juni junio giugno"
                            + " giu junho czerwiec czerwca июня июн június ιουν ιουνιου haziran",
                    "jul july iulie iul juliol cervence cervenec heinakuu heinakuuta juil juill jui"
                        + " juillet juli julio luglio lug julho lipiec lipca июля июл július ιουλ"
                        + " ιουλιου temmuz",
                    "aug august augusti agost ag srpna srpen elokuu elokuuta aout aou agosto ago"
                        + " augustus sierpien sierpnia августа авг augusztus αυγ αυγουστου agustos",
                    "sep sept septembrie setembre zari syyskuu syyskuuta september septembre"
                            + " septiembre settembre set setembro wrzesien wrzesnia сентября сен"
                            + " szeptember szept setiembre σεπ σεπτ σεπτεμβριου eylul",
                    "oct october octombrie rijna rijen lokakuu lokakuuta octobre okt oktober"
                        + " octubre ottobre ott outubro out pazdziernik pazdziernika октября окт"
                        + " október οκτ οκτωβριου ekim",
                    "nov november noiembrie noi listopadu marraskuu marraskuuta novembre noviembre"
                            + " novembro listopad listopada ноября ноя νοε νοεμ νοεμβριου kasim",
                    "dec december decembrie desember desembre des prosince prosinec joulukuu"
                            + " joulukuuta decembre dez dezember diciembre dic dicembre dezembro"
                            + " grudzien grudnia декабря дек δεκ δεκεμβριου aralik");

    /// From Monday on.
    private static final List<String> NAMES_OF_DAYS =
            List.of(
                    "mon monday luni dilluns pondeli maanantai poniedzialek lun lundi lunes lunedi"
                        + " mo montag seg segunda ma maandag man mandag mån pon δευ пн понедельник",
                    "tue tues marti dimarts tisdag utery tiistai tuesday wtorek mar mardi martes"
                        + " martedi di dienstag ter terca dinsdag tis tirsdag tir τρι вт вторник",
                    "wed wednesday miercuri dimecres streda keskiviikko sroda mer mercredi mie"
                        + " miercoles mercoledi mi mittwoch qua quarta wo woensdag ons onsdag sro"
                        + " τετ ср среда",
                    "thu thur joi dijous ctvrtek torstai thurs thursday czwartek jeu jeudi jue"
                        + " jueves gio giovedi do donnerstag qui quinta donderdag tor tors torsdag"
                        + " πεμ чт четверг",
                    "fri friday vineri divendres patek perjantai piatek ven vendredi vie viernes"
                            + " venerdi fr freitag sex sexta vr vrijdag fre fredag παρ пт пятница",
                    "sat saturday sambata dissabte lauantai sobota sam samedi sab sabado sabato sa"
                            + " samstag sonnabend za zaterdag lor lordag σαβ сб суббота",
                    "sun sunday duminica diumenge nedele sunnuntai niedziela dim dimanche dom"
                            + " domingo domenica so sonntag zo zondag sön son sondag κυρ вс"
                            + " воскресенье");

    static {
        for (int month = 1; month <= 12; month++) {
            for (String name : NAMES_OF_MONTHS.get(month - 1).split(" ", -1)) {
                MONTHS.put(bare(name), month);
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String name : NAMES_OF_DAYS.get(day.getValue() - 1).split(" ", -1)) {
                DAYS.put(bare(name), day);
            }
        }
    }

    /// The word in lower case, without accents, as the tables have it.
    static String bare(String word) {
        return Folded.plain(word);
    }

    static OptionalInt month(String bare) {
        return Optional.ofNullable(MONTHS.get(bare))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static Optional<DayOfWeek> day(String bare) {
        return Optional.ofNullable(DAYS.get(bare));
    }

    /// The hour that has a name.
    static OptionalInt hour(String bare) {
        return switch (bare) {
            case "noon", "midi", "mediodia", "mezzogiorno" -> OptionalInt.of(12);
            case "midnight", "minuit", "mitternacht", "medianoche", "mezzanotte" ->
                    OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
    }

    static boolean isFiller(String bare) {
        return FILLERS.contains(bare);
    }
}
