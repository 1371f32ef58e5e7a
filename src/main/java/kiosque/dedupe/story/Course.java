package kiosque.dedupe.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far the affairs that a title tells of have come, as far as its words name it: arrested, charged, tried, sentenced.
///
/// A title that goes on to the next stage is another piece of news, though nearly all its words are those of the last one.
public final class Course {

    private static final int BITS = 3;
    private static final int STAGE = (1 << BITS) - 1;

    private record Words(String phrase, int course, int stage) {}

    private static final Map<String, List<Words>> BY_FIRST = new HashMap<>();
    private static int courses;
    private static int daily;

    static {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : Lexicon.lines("stages")) {
            String[] parts = line.split(" +", -1);
            int course = numbers.computeIfAbsent(parts[0], _ -> courses++);
            for (int at = 2; at < parts.length; at++) {
                String phrase = parts[at].replace('_', ' ');
                BY_FIRST.computeIfAbsent(phrase.substring(0, 2), _ -> new ArrayList<>())
                        .add(new Words(phrase, course, Integer.parseInt(parts[1])));
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
            for (Words one : BY_FIRST.getOrDefault(text.substring(at, at + 2), List.of())) {
                int shift = one.course * BITS;
                if (one.stage > ((code >>> shift) & STAGE) && stands(one.phrase, text, at)) {
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

    private static boolean stands(String phrase, String text, int at) {
        return phrase.endsWith("*")
                ? text.startsWith(phrase.substring(0, phrase.length() - 1), at)
                : text.startsWith(phrase + " ", at);
    }
}
