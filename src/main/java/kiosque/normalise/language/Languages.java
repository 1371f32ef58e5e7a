package kiosque.normalise.language;

import kiosque.text.Reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Decides what language an entry is in. Publishers declare one, and many declare what their software was delivered with: the text has the last word where it speaks clearly.
public final class Languages {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");

    /// So few may be a formula, or a sign.
    private static final int FEW_LETTERS = 3;

    /// From so many titles on the model is asked: of fewer it guesses.
    private static final int MANY_TITLES = 6;

    /// Of so few each has to speak: one alone says nothing of the other.
    private static final int TWO = 2;

    private final FunctionWords functionWords = new FunctionWords();

    /// What is said of an entry's language besides its text.
    ///
    /// @param own what the publisher declares of the entry itself, as written
    /// @param feed what it declares of the whole feed
    /// @param usual what the document's titles tell together ([UsualLanguage]), asked for only where nothing else tells
    public record Said(
            Optional<String> own, Optional<String> feed, Supplier<Optional<String>> usual) {
        public static final Said NOTHING =
                new Said(Optional.empty(), Optional.empty(), Optional::empty);
    }

    /// The language of a text where its words speak clearly.
    Optional<String> clear(String text) {
        return functionWords.language(text);
    }

    /// The language of many titles together, that may be one of those whose function words we do not know.
    Optional<String> ofMany(List<String> titles, JudgedTitles judged) {
        String text = String.join("\n", titles);
        return titles.size() >= MANY_TITLES
                ? clear(text).or(() -> LanguageModel.detect(titles, judged))
                : functionWords
                        .hint(text)
                        .filter(language -> mayAllBe(language, titles))
                        .filter(language ->
                                judged.nearlyAll(
                                        language, List.of(text), all -> isOne(language, all)));
    }

    private boolean mayAllBe(String language, List<String> titles) {
        return titles.stream()
                .map(functionWords::hint)
                .allMatch(own -> own.map(language::equals).orElse(titles.size() > TWO));
    }

    /// A word or two may be a name, and of few titles the model guesses: both have to agree, unless the words speak clearly and the model says nothing.
    private boolean isOne(String language, String text) {
        return modelSays(text, language).orElseGet(() -> clear(text).isPresent());
    }

    /// Empty where the model sees no language clearly.
    private static Optional<Boolean> modelSays(String text, String language) {
        return LanguageModel.detect(text.toLowerCase(Locale.ROOT)).map(language::equals);
    }

    /// A BCP 47 tag in lower case. The text has the first word, then the other titles of the document: a declaration of the whole feed is
    /// believed only where neither speaks.
    ///
    /// @param text title and body in plain words
    public Optional<String> of(Said said, String text) {
        Optional<String> own = said.own().flatMap(Languages::tag);
        Optional<String> feed = said.feed().flatMap(Languages::tag);
        Optional<String> clear = clear(text);
        boolean mayBeUsual =
                own.isEmpty()
                        && clear.isEmpty()
                        && feed.map(Languages::primary).map(functionWords::knows).orElse(true);
        Optional<String> usual =
                mayBeUsual
                        ? said.usual().get().filter(it -> isPlausible(it, text))
                        : Optional.empty();
        return usual.isPresent()
                ? feed.filter(tag -> primary(tag).equals(usual.get())).or(() -> usual)
                : of(own.or(() -> feed), clear, text);
    }

    /// @param declared what the publisher says, as written
    public Optional<String> of(Optional<String> declared, String text) {
        return of(declared.flatMap(Languages::tag), clear(text), text);
    }

    private Optional<String> of(Optional<String> tag, Optional<String> clear, String text) {
        if (clear.isPresent()) {
            return Optional.of(
                    tag.map(it -> reconciled(it, clear.get(), text)).orElse(clear.get()));
        }
        boolean plausible = tag.isPresent() && isPlausible(tag.get(), text);
        return plausible ? tag : LanguageModel.detect(text);
    }

    /// The declared language if the text agrees; between two that both could be right, as Occitan and French, the model decides.
    private String reconciled(String tag, String clear, String text) {
        String declared = primary(tag);
        if (declared.equals(clear)) {
            return tag;
        }
        if (functionWords.knows(declared)) {
            return clear;
        }
        return LanguageModel.detect(text).filter(declared::equals).isPresent() ? tag : clear;
    }

    /// Without telling words, only the script can belie a declaration.
    private boolean isPlausible(String tag, String text) {
        if (!functionWords.knows(primary(tag))) {
            return true;
        }
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < Math.min(text.length(), 300); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                latin += c < 0x250 ? 1 : 0;
            }
        }
        return letters < FEW_LETTERS || latin * 2 > letters;
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /// `fr_FR` is written often, a list now and then, and names of languages by hand.
    public static Optional<String> tag(String declared) {
        String tag =
                declared.substring(0, Reference.firstOf(declared, 0, ",;.@"))
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
        tag =
                switch (tag) {
                    case "french", "français", "francais", "fra", "fre" -> "fr";
                    case "english", "eng" -> "en";
                    case "german", "deutsch", "deu", "ger" -> "de";
                    case "spanish", "español", "spa" -> "es";
                    case "italian", "italiano", "ita" -> "it";
                    case "portuguese", "português", "por" -> "pt";
                    case "dutch", "nederlands", "nld", "dut" -> "nl";
                    default -> tag;
                };
        boolean proper =
                tag.length() <= 35
                        && TAG.matcher(tag).matches()
                        && !tag.equals("und")
                        && !tag.equals("zxx");
        return proper ? Optional.of(tag) : Optional.empty();
    }
}
