package kiosque.cli.sheet;

import kiosque.text.Printable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lays rows of cells out in columns; figures to the right, the last column as it comes.
final class Columns {

    private static final String BETWEEN = "  ";

    /// A longer one moves the rest of its own line, not of all.
    private static final int WIDEST = 48;

    /// @param rows the head first, all of the same length
    static List<String> aligned(List<List<String>> rows) {
        List<List<String>> cells =
                rows.stream().map(row -> row.stream().map(Printable::of).toList()).toList();
        int columns = cells.getFirst().size();
        int[] widths =
                IntStream.range(0, columns)
                        .map(column ->
                                cells.stream()
                                        .mapToInt(row -> width(row.get(column)))
                                        .filter(width -> width <= WIDEST)
                                        .max()
                                        .orElse(0))
                        .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append(column == 0 ? "" : BETWEEN)
                        .append(padded(row.get(column), widths[column], isFigures(cells, column)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static boolean isFigures(List<List<String>> cells, int column) {
        return cells.size() > 1
                && cells.stream().skip(1).allMatch(row -> row.get(column).matches("[\\d ]+"));
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(Math.max(width - width(cell), 0));
        return right ? blanks + cell : cell + blanks;
    }

    static int width(String cell) {
        return (int)
                cell.codePoints()
                        .filter(character ->
                                Character.getType(character) != Character.NON_SPACING_MARK
                                        && Character.getType(character) != Character.FORMAT)
                        .count();
    }
}
