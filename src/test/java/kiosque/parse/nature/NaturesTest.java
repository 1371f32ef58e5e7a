package kiosque.parse.nature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NaturesTest {

    @Test
    void aLetterHereAndThereThatCannotBeReadMakesNoTextBinary() {
        assertThat(Natures.isBinary("Le pr\uFFFDfet a parl\u00e9 hier. ".repeat(99))).isFalse();
        assertThat(Natures.isBinary("Le pr\uFFFDfet. ".repeat(99))).isTrue();
    }
}
