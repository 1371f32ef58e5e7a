package kiosque.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void oneIsOneAndAllOthersAreMany() {
        assertThat(Plural.of(1, "entry")).isEqualTo("1 entry");
        assertThat(Plural.of(0, "entry")).isEqualTo("0 entries");
        assertThat(Plural.of(2, "feed")).isEqualTo("2 feeds");
    }
}
