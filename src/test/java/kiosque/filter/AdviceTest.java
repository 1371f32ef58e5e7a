package kiosque.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class AdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title.matches(r"\\bété\\b")         | true
                    title.matches("\\\\bÉtat\\\\b")     | true
                    title.matches(r"^\\w+ en direct")   | true
                    title.matches(r"\\bfoot\\b")        | false
                    title.contains("été")               | false
                    title.matches(r"\\p{L}+ d'été")     | false
                    """)
    void boundariesBesideAccentsAreTold(String expression, boolean told) {
        var rule =
                new FilterSettings.Rule(
                        "source Journal",
                        Optional.empty(),
                        Optional.of(expression),
                        List.of(),
                        Optional.empty());

        List<String> advice = Advice.on(new FilterSettings(List.of(rule)));

        assertThat(advice)
                .hasSize(told ? 1 : 0)
                .allMatch(it -> it.startsWith("source Journal: drop: "));
    }
}
