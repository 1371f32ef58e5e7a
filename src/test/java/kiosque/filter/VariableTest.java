package kiosque.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import kiosque.filter.Expressions.Outcome;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class VariableTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void eachHasAValueOfItsTypeForAnyEntry() {
        var facts = new Facts(EntryFilterTest.ENTRY, "Le Monde", List.of("une"), NOW, NOW);

        assertThat(Variable.all())
                .allSatisfy(one -> {
                    var same = "%s == %1$s".formatted(one.spelling());
                    assertThatCode(() -> Expressions.compile(same)).doesNotThrowAnyException();
                    assertThat(Expressions.compile(same).ask(facts)).isEqualTo(Outcome.YES);
                });
    }

    @Test
    void theDocumentationNamesThemAll() throws Exception {
        assertThat(Files.readString(Path.of("docs/filters.md"))).contains(Variable.table());
    }
}
