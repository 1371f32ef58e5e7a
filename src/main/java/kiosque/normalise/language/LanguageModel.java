package kiosque.normalise.language;

import module java.base;

import kiosque.text.Beginning;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// OpenNLP's statistical model of 103 languages, loaded when first asked: it takes a second and 36 MB.
final class LanguageModel {

    private static final int ENOUGH_LETTERS = 15;
    private static final int LONGEST = 600;

    /// A title with fewer tells nothing, not even together with others.
    private static final int FEW_LETTERS = 8;

    /// Among so many of its guesses the model has a short title's language, as a rule.
    private static final int GUESSES = 10;

    /// How much likelier than the second the first has to be.
    private static final double LEAD = 1.2;

    private static final Map<String, String> SHORT = shortTags();

    /// The likeliest language's tag, or empty where the text is too short or two are about as likely.
    static Optional<String> detect(String text) {
        String head = Beginning.of(text, LONGEST);
        if (letters(head) < ENOUGH_LETTERS) {
            return Optional.empty();
        }
        Language[] likely = new LanguageDetectorME(Loaded.MODEL).predictLanguages(head);
        boolean clear =
                likely.length > 1 && likely[0].getConfidence() >= LEAD * likely[1].getConfidence();
        return clear ? Optional.of(tag(likely[0].getLang())) : Optional.empty();
    }

    /// The language of many titles: that of all together, if nearly each by itself may be in it too. Titles in two languages have none.
    static Optional<String> detect(List<String> titles, JudgedTitles judged) {
        Optional<String> together = detect(String.join("\n", titles).toLowerCase(Locale.ROOT));
        List<String> telling =
                titles.stream().filter(title -> letters(title) >= FEW_LETTERS).toList();
        return together.filter(
                language -> judged.nearlyAll(language, telling, title -> mayBe(language, title)));
    }

    private static boolean mayBe(String language, String title) {
        Language[] likely =
                new LanguageDetectorME(Loaded.MODEL)
                        .predictLanguages(title.toLowerCase(Locale.ROOT));
        return Arrays.stream(likely)
                .limit(GUESSES)
                .map(Language::getLang)
                .map(LanguageModel::tag)
                .anyMatch(language::equals);
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }

    /// The model speaks ISO 639-3.
    private static String tag(String language) {
        return SHORT.getOrDefault(language, language);
    }

    private static Map<String, String> shortTags() {
        Map<String, String> tags = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            tags.put(Locale.of(tag).getISO3Language(), tag);
        }
        tags.putAll(Map.of("heb", "he", "ind", "id", "yid", "yi")); // Java's own are of 1988
        tags.putAll(
                Map.of(
                        "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "zlm", "ms", "plt",
                        "mg", "nob", "nb"));
        return tags;
    }

    private static final class Loaded {
        private static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream model =
                    Objects.requireNonNull(
                            LanguageModel.class.getResourceAsStream("/langdetect-183.bin"))) {
                return new LanguageDetectorModel(model);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
