package kiosque.normalise.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class JudgedTitlesTest {

    private final List<String> asked = new ArrayList<>();
    private final JudgedTitles judged = new JudgedTitles();

    @Test
    void nineOfTenAreEnough() {
        assertThat(nearlyAll("pl", titles("tak", 9, "nie", 1))).isTrue();
        assertThat(nearlyAll("pl", titles("tak", 8, "nie", 2))).isFalse();
        assertThat(nearlyAll("pl", titles("tak", 89, "nie", 10))).isFalse();
        assertThat(nearlyAll("pl", List.of())).isTrue();
    }

    @Test
    void theModelIsAskedOnceOfEachTitle() {
        nearlyAll("pl", List.of("tak a", "tak b"));
        nearlyAll("pl", List.of("tak c", "tak a", "tak b"));

        assertThat(asked).containsExactly("tak a", "tak b", "tak c");
    }

    @Test
    void itIsNotAskedOnceTooManyAreOfAnotherLanguage() {
        nearlyAll("pl", titles("nie", 3, "tak", 20));

        assertThat(asked).hasSize(3);
    }

    @Test
    void forAnotherLanguageItIsAskedAnew() {
        nearlyAll("pl", List.of("tak a"));
        nearlyAll("cs", List.of("tak a"));

        assertThat(asked).containsExactly("tak a", "tak a");
    }

    /// Lists of the document alone and with earlier titles take turns.
    @Test
    void aShorterListDoesNotForgetTheLongerOne() {
        List<String> titles = titles("tak", 90, "nie", 0);
        nearlyAll("pl", titles);
        nearlyAll("pl", titles.subList(0, 30));
        asked.clear();

        assertThat(nearlyAll("pl", titles)).isTrue();
        assertThat(asked).isEmpty();
    }

    private static List<String> titles(String one, int ones, String other, int others) {
        return Stream.concat(
                        IntStream.range(0, ones).mapToObj(i -> one + " " + i),
                        IntStream.range(0, others).mapToObj(i -> other + " " + i))
                .toList();
    }

    private boolean nearlyAll(String language, List<String> titles) {
        return judged.nearlyAll(
                language,
                titles,
                title -> {
                    asked.add(title);
                    return title.startsWith("tak");
                });
    }
}
