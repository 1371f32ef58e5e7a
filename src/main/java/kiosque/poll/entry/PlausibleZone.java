package kiosque.poll.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The time that a publisher's clock may show, by its country, else by its language: a guess for people, never a decision.
final class PlausibleZone {

    /// Where a country has several, the one most people live by.
    private static final Map<String, String> OF_COUNTRY =
            Map.ofEntries(
                    Map.entry("at", "Europe/Vienna"),
                    Map.entry("au", "Australia/Sydney"),
                    Map.entry("be", "Europe/Brussels"),
                    Map.entry("ch", "Europe/Zurich"),
                    Map.entry("ci", "Africa/Abidjan"),
                    Map.entry("cn", "Asia/Shanghai"),
                    Map.entry("cz", "Europe/Prague"),
                    Map.entry("de", "Europe/Berlin"),
                    Map.entry("dk", "Europe/Copenhagen"),
                    Map.entry("dz", "Africa/Algiers"),
                    Map.entry("es", "Europe/Madrid"),
                    Map.entry("fi", "Europe/Helsinki"),
                    Map.entry("fr", "Europe/Paris"),
                    Map.entry("gb", "Europe/London"),
                    Map.entry("gr", "Europe/Athens"),
                    Map.entry("hu", "Europe/Budapest"),
                    Map.entry("ie", "Europe/Dublin"),
                    Map.entry("il", "Asia/Jerusalem"),
                    Map.entry("in", "Asia/Kolkata"),
                    Map.entry("it", "Europe/Rome"),
                    Map.entry("jp", "Asia/Tokyo"),
                    Map.entry("kr", "Asia/Seoul"),
                    Map.entry("lu", "Europe/Luxembourg"),
                    Map.entry("ma", "Africa/Casablanca"),
                    Map.entry("mg", "Indian/Antananarivo"),
                    Map.entry("nc", "Pacific/Noumea"),
                    Map.entry("nl", "Europe/Amsterdam"),
                    Map.entry("no", "Europe/Oslo"),
                    Map.entry("nz", "Pacific/Auckland"),
                    Map.entry("pl", "Europe/Warsaw"),
                    Map.entry("pt", "Europe/Lisbon"),
                    Map.entry("re", "Indian/Reunion"),
                    Map.entry("ro", "Europe/Bucharest"),
                    Map.entry("ru", "Europe/Moscow"),
                    Map.entry("se", "Europe/Stockholm"),
                    Map.entry("tn", "Africa/Tunis"),
                    Map.entry("tr", "Europe/Istanbul"),
                    Map.entry("tw", "Asia/Taipei"),
                    Map.entry("ua", "Europe/Kyiv"),
                    Map.entry("uk", "Europe/London"),
                    Map.entry("za", "Africa/Johannesburg"));

    /// Where a language is not called as its first country is.
    private static final Map<String, String> COUNTRY_OF_LANGUAGE =
            Map.ofEntries(
                    Map.entry("cs", "cz"),
                    Map.entry("da", "dk"),
                    Map.entry("el", "gr"),
                    Map.entry("en", "gb"),
                    Map.entry("he", "il"),
                    Map.entry("hi", "in"),
                    Map.entry("ja", "jp"),
                    Map.entry("ko", "kr"),
                    Map.entry("nb", "no"),
                    Map.entry("sv", "se"),
                    Map.entry("uk", "ua"),
                    Map.entry("zh", "cn"));

    /// Only one in which what lies so far ahead would lie ahead no more.
    ///
    /// @param language as the publisher declares it
    /// @param host of the feed
    static Optional<ZoneId> of(
            Optional<String> language, String host, Duration ahead, Instant now) {
        String[] tag = language.orElse("").strip().toLowerCase(Locale.ROOT).split("[_-]", -1);
        String country = tag.length > 1 ? tag[tag.length - 1] : "";
        return Stream.of(
                        country,
                        host.substring(host.lastIndexOf('.') + 1),
                        COUNTRY_OF_LANGUAGE.getOrDefault(tag[0], tag[0]))
                .flatMap(code -> Optional.ofNullable(OF_COUNTRY.get(code)).stream())
                .map(ZoneId::of)
                .filter(zone ->
                        zone.getRules().getOffset(now).getTotalSeconds() >= ahead.toSeconds())
                .findFirst();
    }
}
