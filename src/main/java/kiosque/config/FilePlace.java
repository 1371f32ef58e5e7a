package kiosque.config;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Where in the file, both from 1.
record FilePlace(int line, int column) {

    static FilePlace of(Node node) {
        return node.getStartMark().map(FilePlace::of).orElse(new FilePlace(1, 1));
    }

    static FilePlace of(Mark mark) {
        return new FilePlace(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
