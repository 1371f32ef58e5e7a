package kiosque.web.page;

import kiosque.feed.Repair;
import kiosque.feed.SourceStatus;

/// Says in the reader's language what a poll found, what it mended, and why the next one is when it is. The store has it in English.
public final class PollWords {

    /// What those brought that say that all is well is shown beside them, in figures.
    ///
    /// @param word the outcome's fixed word
    /// @param sentence what the store says of it beyond that
    public static String outcome(Wording words, String word, String sentence) {
        String key = "outcome." + word;
        if (sentence.isEmpty() || SourceStatus.WELL.contains(word)) {
            return words.has(key) ? words.say(key) : words.say("outcome.other", word);
        }
        return Sentences.say(words, sentence).orElseGet(() -> outcome(words, word, ""));
    }

    public static String reason(Wording words, String english) {
        return Sentences.say(words, english).orElseGet(() -> words.say("why.other"));
    }

    public static String mended(Wording words, Repair repair) {
        String plain = words.say("beat", repair.kind(), repair.detail());
        return words.language().equals("en")
                ? plain
                : Sentences.say(words, repair.detail()).orElse(plain);
    }
}
