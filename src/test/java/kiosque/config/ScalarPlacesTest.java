package kiosque.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Where `here` stands in the file, asked for by where it stands in the value.
class ScalarPlacesTest {

    @Test
    void plain() {
        assertThat(placeOfHere("drop: title == here\n")).isEqualTo(new FilePlace(1, 16));
    }

    @Test
    void quotedWithEscapes() {
        assertThat(placeOfHere("drop: \"title == \\\"\\u00e9\\\" || here\"\n"))
                .isEqualTo(new FilePlace(1, 31));
        assertThat(placeOfHere("drop: 'title == ''x'' || here'\n")).isEqualTo(new FilePlace(1, 26));
    }

    @Test
    void literalBlock() {
        assertThat(placeOfHere("drop: |\n  title == 'x'\n    || here\n"))
                .isEqualTo(new FilePlace(3, 8));
        assertThat(placeOfHere("drop: |-   # comment\n  here\n")).isEqualTo(new FilePlace(2, 3));
    }

    @Test
    void foldedBlock() {
        assertThat(placeOfHere("drop: >\n  title == 'x'\n  || here\n"))
                .isEqualTo(new FilePlace(3, 6));
    }

    @Test
    void plainOverSeveralLines() {
        assertThat(placeOfHere("drop: title == 'x'\n    || here\n")).isEqualTo(new FilePlace(2, 8));
    }

    private static FilePlace placeOfHere(String yaml) {
        MappingNode root =
                (MappingNode)
                        new Compose(LoadSettings.builder().build())
                                .composeString(yaml)
                                .orElseThrow();
        ScalarNode scalar = (ScalarNode) root.getValue().getFirst().getValueNode();
        String before = scalar.getValue().substring(0, scalar.getValue().indexOf("here"));
        int line = (int) before.chars().filter(it -> it == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return ScalarPlaces.of(scalar, yaml).at(line, column);
    }
}
