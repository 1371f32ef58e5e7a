package kiosque.config;

import kiosque.text.Printable;

import java.util.Comparator;

/// One thing that is wrong with a configuration, and what was meant.
///
/// @param line from 1; 0 where the file as a whole is wrong
/// @param column from 1
public record Mistake(String file, int line, int column, String message)
        implements Comparable<Mistake> {

    private static final Comparator<Mistake> BY_PLACE =
            Comparator.comparing(Mistake::file)
                    .thenComparingInt(Mistake::line)
                    .thenComparingInt(Mistake::column)
                    .thenComparing(Mistake::message);

    @Override
    public int compareTo(Mistake other) {
        return BY_PLACE.compare(this, other);
    }

    /// `file:line:column: message`, as compilers say it and editors understand, and fit for a terminal.
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return Printable.of(place + ": " + message);
    }
}
