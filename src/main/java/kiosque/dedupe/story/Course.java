package kiosque.dedupe.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How far the affairs that a title tells of have come, as far as its words name it: arrested, charged, tried, sentenced; and which weather it warns of.
///
/// A title that goes on to the next stage is another piece of news, though nearly all its words are those of the last one.
public final class Course {

    private static final int BITS = 3;
    private static final int STAGE = (1 << BITS) - 1;

    /// @param phrase with the blank after its last word, where it does not stand for all words that begin so
    private record Words(String phrase, int course, int stage) {}

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz ";

    /// By the first two letters, of which the second may be a blank.
    private static final List<List<Words>> BY_BEGINNING =
            Stream.<List<Words>>generate(ArrayList::new)
                    .limit((long) LETTERS.length() * LETTERS.length())
                    .toList();

    private static int courses;
    private static int daily;

    static {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : Lexicon.lines("stages")) {
            String[] parts = line.split(" +", -1);
            int course = numbers.computeIfAbsent(parts[0], _ -> courses++);
            for (int at = 2; at < parts.length; at++) {
                String phrase = parts[at].replace('_', ' ');
                BY_BEGINNING
                        .get(beginning(phrase, 0))
                        .add(new Words(whole(phrase), course, Integer.parseInt(parts[1])));
            }
        }
        daily = numbers.getOrDefault("daily", 0) * BITS;
    }

    private Course() {}

    /// Three bits a course: the latest stage that is named, 0 for none.
    ///
    /// @param words of a title, folded
    public static int of(List<String> words) {
        String text = String.join(" ", words) + " ";
        int code = 0;
        for (int at = 0; at < text.length() - 1; at = text.indexOf(' ', at) + 1) {
            int beginning = beginning(text, at);
            for (Words one : beginning < 0 ? List.<Words>of() : BY_BEGINNING.get(beginning)) {
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
        int first = LETTERS.indexOf(text.charAt(at));
        int second = LETTERS.indexOf(text.charAt(at + 1));
        return first < 0 || second < 0 ? -1 : first * LETTERS.length() + second;
    }

    private static String whole(String phrase) {
        return phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase + " ";
    }
}
