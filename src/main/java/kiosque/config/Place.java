package kiosque.config;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Where in the file, both from 1.
record Place(int line, int column) {

    static Place of(Node node) {
        return node.getStartMark().map(Place::of).orElse(new Place(1, 1));
    }

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
