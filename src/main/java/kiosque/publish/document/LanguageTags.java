package kiosque.publish.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Language tags that readers accept, and the few words that we add to a text in its feed's language.
public final class LanguageTags {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final Map<String, String> ALSO_AT =
            Map.ofEntries(
                    Map.entry("en", "Also at:"),
                    Map.entry("fr", "Également chez\u00A0:"),
                    Map.entry("de", "Auch bei:"),
                    Map.entry("es", "También en:"),
                    Map.entry("it", "Anche su:"),
                    Map.entry("nl", "Ook bij:"),
                    Map.entry("pt", "Também em:"));
    private static final Map<String, String> HEADLINES =
            Map.ofEntries(
                    Map.entry("en", "Other headlines:"),
                    Map.entry("fr", "Autres titres\u00A0:"),
                    Map.entry("de", "Weitere Schlagzeilen:"),
                    Map.entry("es", "Otros titulares:"),
                    Map.entry("it", "Altri titoli:"),
                    Map.entry("nl", "Andere koppen:"),
                    Map.entry("pt", "Outros títulos:"));
    private static final Map<String, String> GATHERED_BY =
            Map.ofEntries(
                    Map.entry("en", "News from several sources, gathered by "),
                    Map.entry("fr", "Les nouvelles de plusieurs sources, réunies par "),
                    Map.entry("de", "Nachrichten aus mehreren Quellen, gesammelt von "),
                    Map.entry("es", "Noticias de varias fuentes, reunidas por "),
                    Map.entry("it", "Notizie da più fonti, raccolte da "),
                    Map.entry("nl", "Nieuws uit verschillende bronnen, verzameld door "),
                    Map.entry("pt", "Notícias de várias fontes, reunidas por "));

    /// The tag as it is usually spelt, `fr-FR` (RFC 5646, section 2.1.1), if it is well formed and its language has a code (ISO 639-1). Within
    /// Kiosque tags are in lower case.
    public static Optional<String> known(String tag) {
        return TAG.matcher(tag).matches() && KNOWN.contains(primary(tag))
                ? Optional.of(Locale.forLanguageTag(tag).toLanguageTag())
                : Optional.empty();
    }

    /// What the list of a story's other sources begins with.
    static String alsoAt(String language) {
        return ALSO_AT.getOrDefault(primary(language), "Also at:");
    }

    /// What the list of an event's other headlines begins with.
    public static String headlines(String language) {
        return HEADLINES.getOrDefault(primary(language), "Other headlines:");
    }

    /// What a document of which nobody has said what it is says of itself where a format wants something: its title again would be shown twice.
    static String gatheredBy(String publisher, String language) {
        return GATHERED_BY.getOrDefault(primary(language), GATHERED_BY.get("en")) + publisher;
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
