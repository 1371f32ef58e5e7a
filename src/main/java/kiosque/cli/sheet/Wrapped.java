package kiosque.cli.sheet;

import java.util.ArrayList;
import java.util.List;

/// Breaks lines between words where a terminal would break them within. What goes on stands below the words, behind the name of a line that has one.
public final class Wrapped {

    private static final int BEHIND_NAMES = 20;
    private static final int BELOW = 4;

    /// @param width in characters; a longer word stays whole, so that addresses can be copied
    public static List<String> lines(String line, int width) {
        int name = line.startsWith("  ") && !line.matches("  [+-] .*") ? BEHIND_NAMES : BELOW;
        int indent = width > 3 * BEHIND_NAMES ? name : BELOW;
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (Columns.width(rest) > width) {
            int end = lastBlank(rest, width, lines.isEmpty() ? name : indent);
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = " ".repeat(indent) + rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /// The last blank that ends what fits, else the first behind a word that does not; none within the indentation.
    private static int lastBlank(String line, int width, int indent) {
        int fitting = -1;
        for (int at = line.indexOf(' ', indent); at >= 0; at = line.indexOf(' ', at + 1)) {
            if (line.substring(0, at).isBlank() || line.substring(at).isBlank()) {
                continue;
            }
            if (Columns.width(line.substring(0, at)) > width) {
                return fitting < 0 ? at : fitting;
            }
            fitting = at;
        }
        return fitting;
    }
}
