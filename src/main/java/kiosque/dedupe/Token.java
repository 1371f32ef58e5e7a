package kiosque.dedupe;

/// A word of a text and what it can prove.
///
/// @param word folded: lower case, no accents, elision cut off; a number in digits
record Token(String word, Kind kind) {

    enum Kind {
        /// Carries grammar.
        STOP,
        WORD,
        /// Written with a capital where no sentence begins.
        NAME,
        /// A figure, a score, a number word.
        NUMBER,
        /// A day of the week.
        DAY
    }

    /// How much sharing it says, in the place of a document frequency: measured ones differ from source to source and day to day.
    double weight() {
        return switch (kind) {
            case STOP, DAY -> 0;
            case NUMBER -> word.length() > 1 ? 0.8 : 0.4;
            case NAME -> Lexicon.isCommon(word) ? 0.6 : 1.6;
            case WORD -> Lexicon.isCommon(word) ? 0.3 : word.length() >= 8 ? 1.1 : 0.8;
        };
    }
}
