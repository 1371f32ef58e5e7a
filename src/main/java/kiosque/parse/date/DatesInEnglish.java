package kiosque.parse.date;

import module java.base;

import kiosque.text.CalendarNames;
import kiosque.text.Folded;
import kiosque.text.ZoneNames;

import java.lang.Character.UnicodeScript;

/// Puts a date that is written in some other language into English words: by the names of months, days and halves of the day that ICU has for
/// it, and by the words that stand between them there.
final class DatesInEnglish {

    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    private static final List<String> HALVES = List.of("am", "pm");

    /// What is known of these by heart goes before. Elsewhere a name may be another month's or another thing's: what Croats call October is November
    /// in Poland, and the second half of the day looks like a zone in Malaysia.
    private static final Set<String> BY_HEART = Set.of("en", "fr", "de", "es", "it", "pt", "nl");

    /// Where one language has several sets of names, the locales that have them.
    private static final Map<String, List<String>> LOCALES =
            Map.of("ar", List.of("ar", "ar-LB", "ar-DZ", "ar-MA"), "sr", List.of("sr", "sr-Latn"));

    /// Languages to be tried where a document does not say which is its own.
    private static final Map<UnicodeScript, List<String>> OF_SCRIPT =
            Map.ofEntries(
                    Map.entry(
                            UnicodeScript.LATIN,
                            List.of("tr", "id", "vi", "hu", "sk", "sl", "lt", "lv", "et", "is")),
                    Map.entry(UnicodeScript.GREEK, List.of("el")),
                    Map.entry(UnicodeScript.CYRILLIC, List.of("ru", "uk", "bg", "sr", "mk", "be")),
                    Map.entry(UnicodeScript.HEBREW, List.of("he")),
                    Map.entry(UnicodeScript.ARABIC, List.of("ar", "ur")),
                    Map.entry(UnicodeScript.DEVANAGARI, List.of("hi", "mr")),
                    Map.entry(UnicodeScript.BENGALI, List.of("bn")),
                    Map.entry(UnicodeScript.TAMIL, List.of("ta")),
                    Map.entry(UnicodeScript.TELUGU, List.of("te")),
                    Map.entry(UnicodeScript.GEORGIAN, List.of("ka")),
                    Map.entry(UnicodeScript.ARMENIAN, List.of("hy")),
                    Map.entry(UnicodeScript.HANGUL, List.of("ko")),
                    Map.entry(UnicodeScript.HAN, List.of("zh", "ja")));

    private static final Set<UnicodeScript> FOLDED =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    /// Letters are those of a format unless they are quoted or no ASCII.
    private static final Pattern LITERAL =
            Pattern.compile(
                    "'([^']+)'|([^\\x00-\\x7f\\s]*[\\p{L}&&[^\\x00-\\x7f]][^\\x00-\\x7f\\s]*)");

    /// What stands behind a time, in brackets or not, and, as the Chinese have it, in front of one.
    private static final Pattern ZONE =
            Pattern.compile(
                    "(?<=\\d[:.]?\\d{2}|[秒초分분])[\\s,]*(?:\\((?<remark>\\p{L}\\D*)\\)|(?<last>\\p{L}\\D*))$"
                        + "|(?<=\\s)(?<first>\\p{IsHan}+|(?:UTC|GMT)(?:[+-]\\d{1,2}(?::\\d{2})?)?)(?=\\s\\d{1,2}:\\d{2})");

    private static final int CUT = 3;
    private static final int MOST_ZONES = 500;

    private static final Map<String, DatesInEnglish> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, Optional<String>> zones = new ConcurrentHashMap<>();
    private final String language;
    private final Set<String> contradicted = new HashSet<>();
    private final Pattern names;

    private DatesInEnglish(String language) {
        this.language = language;
        LOCALES.getOrDefault(language, List.of(language)).stream()
                .flatMap(locale -> CalendarNames.of(locale).stream())
                .forEach(this::learn);
        contradicted.forEach(english::remove);
        beginnings().forEach(english::putIfAbsent);
        // Hebrew writes “in” to the month, and Chinese one name to the other.
        names =
                Pattern.compile(
                        "(?<![\\p{L}\\p{M}])ב?("
                                + alternatives(name -> !isGlued(name))
                                + ")(?![\\p{L}\\p{M}\\d])[.॰]?|("
                                + alternatives(DatesInEnglish::isGlued)
                                + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Programs cut the names of months short in their own ways: three letters that one of them alone begins with.
    private Map<String, String> beginnings() {
        Map<String, Set<String>> months = new HashMap<>();
        english.forEach((name, meant) -> {
            if (name.length() > CUT && FOLDED.contains(UnicodeScript.of(name.codePointAt(0)))) {
                months.computeIfAbsent(name.substring(0, CUT), _ -> new HashSet<>()).add(meant);
            }
        });
        return months.entrySet().stream()
                .filter(it -> it.getValue().size() == 1 && MONTHS.containsAll(it.getValue()))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, it -> it.getValue().iterator().next()));
    }

    /// The longest first; what never fits where there are none.
    private String alternatives(Predicate<String> which) {
        String any =
                english.keySet().stream()
                        .filter(which)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return any.isEmpty() ? "(?!)" : any;
    }

    /// Whether it is to be asked before anything else is tried.
    static boolean goesBefore(Optional<String> language) {
        return language.map(CalendarNames::language)
                .filter(it -> !it.isEmpty() && !BY_HEART.contains(it))
                .isPresent();
    }

    /// What the date may be in English, most likely first.
    ///
    /// @param language of the document
    static Stream<String> of(String text, Optional<String> language) {
        UnicodeScript script =
                text.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .filter(OF_SCRIPT::containsKey)
                        .max(Comparator.comparing(it -> it != UnicodeScript.LATIN))
                        .orElse(UnicodeScript.COMMON);
        UnaryOperator<String> letters = FOLDED.contains(script) ? Folded::plain : Folded::composed;
        String bare = letters.apply(text);
        Optional<String> told = language.map(CalendarNames::language).filter(it -> !it.isEmpty());
        return Stream.concat(told.stream(), OF_SCRIPT.getOrDefault(script, List.of()).stream())
                .distinct()
                .map(it -> KNOWN.computeIfAbsent(it, DatesInEnglish::new))
                .map(it ->
                        it.translated(
                                told.filter(it.language::equals).isPresent()
                                        ? letters.apply(it.withOffset(text))
                                        : bare))
                .filter(it -> !it.equals(bare));
    }

    /// With an offset, at its end, in the place of a zone's name.
    private String withOffset(String text) {
        Matcher zone = ZONE.matcher(text);
        if (!zone.find()) {
            return text;
        }
        boolean first = zone.group("first") != null;
        String name =
                Stream.of("remark", "last", "first")
                        .flatMap(group -> Stream.ofNullable(zone.group(group)))
                        .findFirst()
                        .orElseThrow();
        if (!first && Zones.of(name).isPresent()) {
            return text;
        }
        if (zones.size() > MOST_ZONES) {
            zones.clear();
        }
        return zones.computeIfAbsent(name, this::offset)
                .map(offset -> zone.replaceFirst("") + offset)
                .orElse(text);
    }

    /// A half of the day may stand before the name.
    private Optional<String> offset(String name) {
        int space = name.indexOf(' ');
        return ZoneNames.of(language, name)
                .map(zone -> " " + zone)
                .or(() ->
                        space < 0
                                ? Optional.empty()
                                : ZoneNames.of(language, name.substring(space).strip())
                                        .map(zone -> name.substring(0, space + 1) + zone));
    }

    private String translated(String text) {
        return names.matcher(text)
                .replaceAll(name ->
                        " "
                                + english.get(
                                        key(name.group(1) != null ? name.group(1) : name.group(2)))
                                + " ");
    }

    private void learn(CalendarNames said) {
        said.months().forEach(form -> learn(form, MONTHS, 2));
        said.days().forEach(form -> learn(form, DAYS, 2));
        learn(said.halves(), HALVES, 1);
        said.patterns().stream()
                .flatMap(pattern -> LITERAL.matcher(pattern).results())
                .map(it -> key(it.group(1) != null ? it.group(1) : it.group(2)))
                .filter(word -> !word.isEmpty() && !isGlued(word))
                .forEach(word -> english.putIfAbsent(word, ""));
    }

    /// Months that are numbers are none of these.
    private void learn(List<String> written, List<String> meant, int shortest) {
        for (int i = 0; i < Math.min(written.size(), meant.size()); i++) {
            String name = key(written.get(i));
            if (name.length() >= shortest && !Character.isDigit(name.charAt(0))) {
                String before = english.put(name, meant.get(i));
                if (before != null && !before.equals(meant.get(i))) {
                    contradicted.add(name);
                }
            }
        }
    }

    private static String key(String name) {
        String bare = name.strip().replaceFirst("[.॰]$", "").toLowerCase(Locale.ROOT);
        return bare.isEmpty() || !FOLDED.contains(UnicodeScript.of(bare.codePointAt(0)))
                ? Folded.composed(bare)
                : Folded.plain(bare);
    }

    private static boolean isGlued(String name) {
        UnicodeScript script = UnicodeScript.of(name.codePointAt(0));
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }
}
