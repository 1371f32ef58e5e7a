package kiosque.text;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.testing.Draw;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        String text =
                "L’été à Nîmes — «\u00A0cœur\u00A0» 日本 \uD83D\uDC68\u200D\uD83D\uDC69 e\u0301";

        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void whatSteersATerminalIsWrittenOut() {
        assertThat(Printable.of("a\u001B[31m\u0007\u009B\u202E\u2066\n\u2028\u0000"))
                .isEqualTo("a\\u001B[31m\\u0007\\u009B\\u202E\\u2066\\n\\u2028\\u0000");
    }

    @Test
    void aLoneSurrogateIsWrittenOut() {
        assertThat(Printable.of("a\uD800b")).isEqualTo("a\\uD800b");
    }

    @Test
    void nothingEverEndsALine() {
        Draw.times(
                1000,
                draw ->
                        assertThat(Printable.of(draw.text()).codePoints())
                                .noneMatch(Character::isISOControl)
                                .noneMatch(it -> it == 0x2028 || it == 0x2029));
    }
}
