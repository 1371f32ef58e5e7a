package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;

/// A word of a text and what it can prove.
///
/// @param word folded: lower case, no accents, elision cut off; a number in digits
/// @param known what the lexicon says of it
/// @param hash of the word
/// @param stem hash of what singular and plural, masculine and feminine participles, and words that mean the same are alike in; enough for French and English
record Token(String word, Kind kind, int known, long hash, long stem) {

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

    static Token of(String word, Kind kind, int known, long hash) {
        boolean isStem = kind == Kind.NUMBER || kind == Kind.STOP;
        return new Token(word, kind, known, hash, isStem ? hash : stem(word, hash));
    }

    Token as(Kind other) {
        return new Token(word, other, known, hash, stem);
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

    /// Whether it is among the words by which entries are compared.
    boolean isKept() {
        return kind != Kind.STOP && kind != Kind.DAY;
    }

    /// Of our days: no figure of what happened, though titles are told apart by it.
    boolean isYear() {
        return kind == Kind.NUMBER
                && word.length() == 4
                && word.startsWith("20")
                && Character.isDigit(word.charAt(2))
                && Character.isDigit(word.charAt(3));
    }

    boolean isCommon() {
        return (known & Lexicon.COMMON) != 0;
    }

    boolean isFamous() {
        return (known & Lexicon.FAMOUS) != 0;
    }

    private static long stem(String word, long hash) {
        int end = lengthOfSingular(word);
        return Lexicon.concept(end == word.length() ? hash : Hash64.of(word, end));
    }

    /// What singular and plural are alike in.
    static String singular(String word) {
        return word.substring(0, lengthOfSingular(word));
    }

    private static int lengthOfSingular(String word) {
        int length = word.length();
        if (length <= 4) {
            return length;
        }
        if (length > 6 && word.endsWith("ent")) {
            return length - 2;
        }
        int end = word.endsWith("s") || word.endsWith("x") ? length - 1 : length;
        return word.startsWith("ee", end - 2) ? end - 1 : end;
    }
}
