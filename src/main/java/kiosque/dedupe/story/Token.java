package kiosque.dedupe.story;

/// A word of a text and what it can prove.
///
/// @param word folded: lower case, no accents, elision cut off; a number in digits
/// @param known what the lexicon says of it
record Token(String word, Kind kind, int known) {

    enum Kind {
        /// Carries grammar.
        STOP,
        WORD,
        /// Written with a capital where no sentence begins.
        NAME,
        /// Before another name: the first of the two or three words that are one name.
        GIVEN,
        /// A figure, a score, a number word.
        NUMBER,
        /// A day of the week.
        DAY
    }

    /// How much sharing it says, in the place of a document frequency: measured ones differ from source to source and day to day.
    double weight() {
        return switch (kind) {
            case STOP, DAY -> 0;
            case GIVEN -> 0.3;
            case NUMBER -> word.length() > 1 ? 0.8 : 0.4;
            case NAME -> isCommon() ? 0.6 : 1.6;
            case WORD -> isCommon() ? 0.3 : word.length() >= 8 ? 1.1 : 0.8;
        };
    }

    boolean isCommon() {
        return (known & Lexicon.COMMON) != 0;
    }

    boolean isFamous() {
        return (known & Lexicon.FAMOUS) != 0;
    }

    /// Singular and plural, masculine and feminine participles, and words that mean the same are alike; enough for French and English.
    String stem() {
        return kind == Kind.NUMBER ? word : Lexicon.concept(singular());
    }

    private String singular() {
        int length = word.length();
        if (length <= 4) {
            return word;
        }
        if (length > 6 && word.endsWith("ent")) {
            return word.substring(0, length - 2);
        }
        int end = word.endsWith("s") || word.endsWith("x") ? length - 1 : length;
        return word.substring(0, word.startsWith("ee", end - 2) ? end - 1 : end);
    }
}
