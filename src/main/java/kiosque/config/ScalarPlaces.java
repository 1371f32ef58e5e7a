package kiosque.config;

import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.List;

/// Where in the file each character of a scalar stands: quotes, escapes, folding and indentation counted in.
record ScalarPlaces(List<FilePlace> places, String value) {

    static ScalarPlaces of(ScalarNode scalar, String source) {
        int[] file = source.codePoints().toArray();
        int from = scalar.getStartMark().map(mark -> mark.getIndex()).orElse(0);
        int to = scalar.getEndMark().map(mark -> mark.getIndex()).orElse(file.length);
        Walk walk = new Walk(file, from, Math.min(to, file.length), FilePlace.of(scalar));
        if (!scalar.isPlain()) {
            walk.overOpening();
        }
        List<FilePlace> places = new ArrayList<>();
        scalar.getValue().codePoints().forEach(wanted -> places.add(walk.next(wanted)));
        places.add(walk.place());
        return new ScalarPlaces(places, scalar.getValue());
    }

    /// @param line in the value, from 1
    /// @param column in the value, from 1
    FilePlace at(int line, int column) {
        int offset = 0;
        int[] text = value.codePoints().toArray();
        for (int seen = 1; seen < line && offset < text.length; offset++) {
            if (text[offset] == '\n') {
                seen++;
            }
        }
        return places.get(Math.clamp(offset + column - 1L, 0, places.size() - 1));
    }

    /// A cursor over the file's text that follows the value's characters.
    private static final class Walk {

        private final int[] file;
        private final int end;
        private int index;
        private int line;
        private int column;
        private boolean doubleQuoted;

        Walk(int[] file, int start, int end, FilePlace place) {
            this.file = file;
            this.index = start;
            this.end = end;
            this.line = place.line();
            this.column = place.column();
        }

        /// A quote, or the header line of a block scalar.
        void overOpening() {
            int opening = file[index];
            doubleQuoted = opening == '"';
            do {
                step();
            } while ((opening == '|' || opening == '>') && index < end && file[index - 1] != '\n');
        }

        /// The place of the next character of the value. White space stands for any white space that folding made it of.
        FilePlace next(int wanted) {
            if (index < end && file[index] == '\\' && doubleQuoted && wanted != '\\') {
                return overEscape();
            }
            while (index < end && !matches(wanted)) {
                step();
            }
            FilePlace found = place();
            step();
            return found;
        }

        /// `\\"`, `\\n` and their kind are two characters long, `\\x..` four, `\\u....` six, `\\U........` ten.
        private FilePlace overEscape() {
            FilePlace found = place();
            int kind = index + 1 < end ? file[index + 1] : ' ';
            int length =
                    switch (kind) {
                        case 'x' -> 4;
                        case 'u' -> 6;
                        case 'U' -> 10;
                        default -> 2;
                    };
            for (int i = 0; i < length; i++) {
                step();
            }
            return found;
        }

        private boolean matches(int wanted) {
            return file[index] == wanted || (wanted == ' ' && file[index] == '\n');
        }

        FilePlace place() {
            return new FilePlace(line, column);
        }

        private void step() {
            if (index >= end) {
                return;
            }
            if (file[index] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
            index++;
        }
    }
}
