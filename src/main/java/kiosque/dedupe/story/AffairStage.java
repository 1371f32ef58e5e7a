package kiosque.dedupe.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How far the affairs that a title tells of have come, as far as its words name it: arrested, charged, tried, sentenced; and which weather it warns of.
///
/// A title that goes on to the next stage is another piece of news, though nearly all its words are those of the last one.
public final class AffairStage {

    /// The bits of one affair in a title's code, as many as its last stage needs.
    private record Course(int shift, int mask) {

        int stage(int code) {
            return (code >>> shift) & mask;
        }

        int with(int stage, int code) {
            return code & ~(mask << shift) | stage << shift;
        }
    }

    /// @param phrase with the blank after its last word, where it does not stand for all words that begin so
    private record Words(String phrase, Course course, int stage) {}

    /// Letters and the blank.
    private static final int LETTERS = 27;

    /// By the first three letters, of which the others may be blanks.
    private static final List<List<Words>> BY_BEGINNING =
            new ArrayList<>(Collections.nCopies(LETTERS * LETTERS * LETTERS, List.of()));

    private static final Course[] COURSES;
    private static final Course DAILY;
    private static final Course WEATHER;

    static {
        Map<String, Course> courses = courses();
        for (String line : Lexicon.lines("stages")) {
            String[] parts = line.split(" +", -1);
            Course course = Objects.requireNonNull(courses.get(parts[0]));
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
        COURSES = courses.values().toArray(Course[]::new);
        DAILY = Objects.requireNonNull(courses.get("daily"));
        WEATHER = Objects.requireNonNull(courses.get("weather"));
    }

    /// Side by side in one number.
    private static Map<String, Course> courses() {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (String line : Lexicon.lines("stages")) {
            String[] parts = line.split(" +", -1);
            last.merge(parts[0], Integer.parseInt(parts[1]), Math::max);
        }
        Map<String, Course> courses = new LinkedHashMap<>();
        int shift = 0;
        for (Map.Entry<String, Integer> one : last.entrySet()) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(one.getValue());
            courses.put(one.getKey(), new Course(shift, (1 << bits) - 1));
            shift += bits;
        }
        if (shift > Integer.SIZE) {
            throw new IllegalStateException(
                    "the stages of the lexicon need %d bits, and a code has %d"
                            .formatted(shift, Integer.SIZE));
        }
        return courses;
    }

    /// Of each course the latest stage that is named, 0 for none.
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
                if (one.stage > one.course.stage(code) && text.startsWith(one.phrase, at)) {
                    code = one.course.with(one.stage, code);
                }
            }
        }
        return code;
    }

    /// Whether it is of what happens somewhere every day: an accident, a fire, a currency that slips.
    static boolean isDaily(int course) {
        return DAILY.stage(course) != 0;
    }

    /// Whether it warns of weather.
    static boolean isWeather(int course) {
        return WEATHER.stage(course) != 0;
    }

    /// Whether both name a stage of the same course, and different ones.
    static boolean differ(int one, int other) {
        for (Course course : COURSES) {
            int here = course.stage(one);
            int there = course.stage(other);
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
