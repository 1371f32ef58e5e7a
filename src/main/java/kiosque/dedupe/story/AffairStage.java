package kiosque.dedupe.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How far the affairs that a title tells of have come, as far as its words name it: arrested, charged, tried, sentenced; and which weather it warns of.
///
/// A title that goes on to the next stage is another piece of news, though nearly all its words are those of the last one.
public final class AffairStage {

    private static final int BITS = 3;
    private static final int STAGE = (1 << BITS) - 1;

    /// @param phrase with the blank after its last word, where it does not stand for all words that begin so
    private record Words(String phrase, int course, int stage) {}

    /// Letters and the blank.
    private static final int LETTERS = 27;

    /// By the first three letters, of which the others may be blanks.
    private static final List<List<Words>> BY_BEGINNING =
            new ArrayList<>(Collections.nCopies(LETTERS * LETTERS * LETTERS, List.of()));

    private static int courses;
    private static int daily;

    static {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : Lexicon.lines("stages")) {
            String[] parts = line.split(" +", -1);
            int course = numbers.computeIfAbsent(parts[0], _ -> courses++);
            for (int at = 2; at < parts.length; at++) {
                String phrase = parts[at].replace('_', ' ');
                Words words = new Words(whole(phrase), course, Integer.parseInt(parts[1]));
                BY_BEGINNING.set(
                        beginning(words.phrase, 0),
                        Stream.concat(
                                        BY_BEGINNING.get(beginning(words.phrase, 0)).stream(),
                                        Stream.of(words))
                                .toList());
            }
        }
        daily = numbers.getOrDefault("daily", 0) * BITS;
    }

    /// Three bits a course: the latest stage that is named, 0 for none.
    ///
    /// @param words of a title, folded
    public static int of(List<String> words) {
        String text = String.join(" ", words) + " ";
        int code = 0;
        for (int at = 0; at < text.length() - 2; at = text.indexOf(' ', at) + 1) {
            int beginning = beginning(text, at);
            List<Words> some = beginning < 0 ? List.of() : BY_BEGINNING.get(beginning);
            for (int i = 0; i < some.size(); i++) {
                Words one = some.get(i);
                int shift = one.course * BITS;
                if (one.stage > ((code >>> shift) & STAGE) && text.startsWith(one.phrase, at)) {
                    code = code & ~(STAGE << shift) | one.stage << shift;
                }
            }
        }
        return code;
    }

    /// Whether it is of what happens somewhere every day: an accident, a fire, a currency that slips.
    static boolean isDaily(int course) {
        return ((course >>> daily) & STAGE) != 0;
    }

    /// Whether both name a stage of the same course, and different ones.
    static boolean differ(int one, int other) {
        for (int shift = 0; shift < courses * BITS; shift += BITS) {
            int here = (one >>> shift) & STAGE;
            int there = (other >>> shift) & STAGE;
            if (here != 0 && there != 0 && here != there) {
                return true;
            }
        }
        return false;
    }

    /// Negative for what no phrase begins with.
    private static int beginning(String text, int at) {
        int first = letter(text.charAt(at));
        int second = letter(text.charAt(at + 1));
        int third = letter(text.charAt(at + 2));
        return (first | second | third) < 0 ? -1 : (first * LETTERS + second) * LETTERS + third;
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : c == ' ' ? 0 : -1;
    }

    private static String whole(String phrase) {
        return phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase + " ";
    }
}
