package kiosque.web.page;

import module java.base;

import kiosque.text.Sizes;

/// What pages say, in one language. The words are in `words_<language>.properties`.
public final class Wording {
    private static final Wording FRENCH = new Wording(Locale.FRENCH);
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final Locale locale;
    private final Map<String, String> phrases;

    private Wording(Locale locale) {
        this.locale = locale;
        this.phrases = read("words_" + locale.getLanguage() + ".properties");
    }

    /// French or English: the first of the reader's languages that we speak, else the site's, else English.
    ///
    /// @param wanted language tags, best first
    public static Wording in(List<String> wanted, String siteLanguage) {
        var candidates = new ArrayList<>(wanted);
        candidates.add(siteLanguage);
        for (String tag : candidates) {
            String language = Locale.forLanguageTag(tag).getLanguage();
            if (language.equals("fr")) {
                return FRENCH;
            }
            if (language.equals("en")) {
                return ENGLISH;
            }
        }
        return ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    /// A BCP 47 tag.
    public String language() {
        return locale.toLanguageTag();
    }

    /// The phrase with `{0}`, `{1}` … filled in.
    public String say(String key, Object... parts) {
        String phrase =
                Objects.requireNonNull(
                        phrases.get(key), () -> "no phrase “" + key + "” in " + locale);
        for (int i = 0; i < parts.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return phrase;
    }

    /// What a link to an entry says of which nothing but its title is known.
    public String titled(String title) {
        return title.isBlank() ? say("untitled") : title;
    }

    public boolean has(String key) {
        return phrases.containsKey(key);
    }

    /// A phrase about a number of things, in the singular or the plural: `key.one`, `key.many`. In French zero is singular.
    public String count(String key, long number) {
        boolean singular = locale.equals(Locale.FRENCH) ? number < 2 : number == 1;
        return say(key + (singular ? ".one" : ".many"), number(number));
    }

    /// How long something took: to the millisecond, from a second on with two figures at least.
    public String milliseconds(double number) {
        if (number < 999.5) {
            return say(
                    "time.milliseconds", number < 10 ? rough(number) : number(Math.round(number)));
        }
        return number < 120_000
                ? say("time.seconds", rough(number / 1000))
                : say("time.minutes", number(Math.round(number / 60_000)));
    }

    /// How many bytes, with two figures at least.
    public String size(long bytes) {
        Sizes.Scaled size = Sizes.scaled(bytes);
        return say("size." + size.unit(), rough(size.figure()));
    }

    /// A figure as people say it: one decimal where it says something, two of the smallest.
    public String rough(double number) {
        return number < 9.95 && number != Math.rint(number)
                ? String.format(locale, number < 0.095 ? "%.2f" : "%.1f", number)
                : number(Math.round(number));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private static Map<String, String> read(String name) {
        var properties = new Properties();
        var stream =
                Objects.requireNonNull(
                        Wording.class.getResourceAsStream(name), () -> name + " is not packaged");
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        var phrases = new TreeMap<String, String>();
        properties.forEach((key, phrase) -> phrases.put((String) key, (String) phrase));
        return phrases;
    }
}
