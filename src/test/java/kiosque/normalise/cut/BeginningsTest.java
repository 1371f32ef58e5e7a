package kiosque.normalise.cut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

class BeginningsTest {

    private static final Pattern LIRE =
            Pattern.compile(
                    "(à )?lire( aussi)?.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FIN = Pattern.compile(".{2,10} fin");
    private static final Pattern SUITE = Pattern.compile("suite");

    private final Beginnings<Pattern> beginnings =
            new Beginnings<>(List.of(LIRE, FIN, SUITE), it -> it);

    @Test
    void whatCanStillMatchIsTried() {
        assertThat(beginnings.of("Lire aussi")).containsExactly(LIRE, FIN);
        assertThat(beginnings.of("À lire")).containsExactly(LIRE, FIN);
        assertThat(beginnings.of("La fin")).containsExactly(FIN);
        assertThat(beginnings.of("suite")).containsExactly(FIN, SUITE);
        assertThat(beginnings.of("")).containsExactly(LIRE, FIN, SUITE);
        assertThat(beginnings.of("L")).containsExactly(LIRE, FIN);
    }

    @Test
    void noRuleThatShipsIsLeftOutOfWhatItMatches() {
        for (String text :
                List.of(
                        "Lire aussi : un autre titre",
                        "À LIRE AUSSI",
                        "READ Another headline of the day",
                        "Pour ne rien manquer, recevez notre newsletter chaque jour",
                        "©2026 Gazette. All rights reserved")) {
            List<BoilerplateRule.OfPassage> rules =
                    BoilerplateRule.DEFAULTS.stream()
                            .filter(BoilerplateRule.OfPassage.class::isInstance)
                            .map(BoilerplateRule.OfPassage.class::cast)
                            .toList();
            var index = new Beginnings<>(rules, BoilerplateRule.OfPassage::pattern);

            assertThat(index.of(text))
                    .containsAll(
                            rules.stream()
                                    .filter(rule -> rule.pattern().matcher(text).matches())
                                    .toList());
        }
    }
}
