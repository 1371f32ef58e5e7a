package kiosque.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what was meant by a word that does not exist.
public final class Nearest {

    /// The candidate that the fewest slips of the fingers turn into `word`, if few enough.
    static Optional<String> to(String word, Collection<String> candidates) {
        String given = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> slips(given, candidate) <= allowed(given, candidate))
                .min(
                        Comparator.<String>comparingInt(candidate -> slips(given, candidate))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// `; did you mean “x”?`, or nothing.
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates).map(meant -> "; did you mean “" + meant + "”?").orElse("");
    }

    private static int allowed(String given, String candidate) {
        return Math.max(1, Math.min(given.length(), candidate.length()) / 3);
    }

    /// Letters missing, added, changed or swapped with their neighbour (optimal string alignment).
    private static int slips(String given, String candidate) {
        String wanted = candidate.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[wanted.length() + 1];
        int[] last = new int[wanted.length() + 1];
        for (int j = 0; j <= wanted.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= given.length(); i++) {
            int[] row = new int[wanted.length() + 1];
            row[0] = i;
            for (int j = 1; j <= wanted.length(); j++) {
                int change = given.charAt(i - 1) == wanted.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && given.charAt(i - 1) == wanted.charAt(j - 2)
                        && given.charAt(i - 2) == wanted.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[wanted.length()];
    }
}
