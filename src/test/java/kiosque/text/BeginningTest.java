package kiosque.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {

    private static final String NOTES = "a𝄞b𝄢c";

    @Test
    void noCharacterIsSplit() {
        assertThat(Beginning.of(NOTES, 2)).isEqualTo("a");
        assertThat(Beginning.of(NOTES, 3)).isEqualTo("a𝄞");
        assertThat(Beginning.of(NOTES, 7)).isSameAs(NOTES);
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(Beginning.ofCharacters(NOTES, 2)).isEqualTo("a𝄞");
        assertThat(Beginning.ofCharacters(NOTES, 5)).isSameAs(NOTES);
        assertThat(Beginning.ofCharacters(NOTES, 0)).isEmpty();
    }

    @Test
    void whatIsCutOffShows() {
        assertThat(Beginning.ofCharacters(NOTES, 4, "…")).isEqualTo("a𝄞b𝄢…");
        assertThat(Beginning.ofCharacters(NOTES, 5, "…")).isSameAs(NOTES);
    }
}
