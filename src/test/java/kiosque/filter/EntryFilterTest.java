package kiosque.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.feed.Category;
import kiosque.feed.Entry;
import kiosque.feed.Person;
import kiosque.filter.FilterSettings.Rule;
import kiosque.testing.EntryBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class EntryFilterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    static final Entry ENTRY =
            new EntryBuilder()
                    .guid("g1")
                    .link("https://www.gazette.example/culture/élections?x=%zz")
                    .title("Élections à Nantes : l’œuvre d’un « jeu‑concours »")
                    .content("<p>Le maire sortant <b>est battu</b>.</p><p>Réactions.</p>")
                    .published(NOW.minus(Duration.ofHours(30)))
                    .authors(Person.named("Anne Roux"), Person.named("AFP"))
                    .categories(Category.of("Politique"))
                    .language("fr-ca")
                    .marks("paywalled")
                    .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title.contains('Nantes')",
                "title.matches('(?i)^élections')",
                "title.mentions('elections a nantes')",
                "title.folded().startsWith('elections')",
                "text == 'Le maire sortant est battu. Réactions.'",
                "content.contains('<b>') && summary == ''",
                "words == 6",
                "host == 'www.gazette.example'",
                "author == 'Anne Roux, AFP' && 'AFP' in authors",
                "categories.exists(c, c == 'Politique')",
                "language == 'fr'",
                "paywalled && 'paywalled' in marks",
                "source == 'Gazette' && 'une' in tags",
                "age > duration('24h') && age < duration('48h')",
                "published < timestamp('2026-03-01T00:00:00Z') && updated == published",
                "published.getFullYear() == 2026",
                "enclosures == 0",
                "title.lowerAscii().size() > 10"
            })
    void expressionsAskAboutTheEntry(String expression) {
        assertThat(dropping(expression)).contains("source Gazette: drop " + expression);
        assertThat(keeping(expression)).isEmpty();
        assertThat(keeping("!(" + expression + ")")).isPresent();
    }

    @Test
    void anExpressionWithoutAnswerDropsNothing() {
        assertThat(dropping("authors[7] == 'x'")).isEmpty();
        assertThat(keeping("authors[7] == 'x'")).isEmpty();
    }

    @Test
    void typeErrorsSayWhere() {
        assertThatThrownBy(() -> dropping("title ==\n  3"))
                .isInstanceOfSatisfying(
                        InvalidExpression.class,
                        e -> {
                            assertThat(e.line()).isEqualTo(1);
                            assertThat(e.column()).isEqualTo(7);
                            assertThat(e).hasMessageContaining("_==_");
                        });
        assertThatThrownBy(() -> dropping("true &&\n   titel == 'x'"))
                .isInstanceOfSatisfying(
                        InvalidExpression.class,
                        e -> {
                            assertThat(e.line()).isEqualTo(2);
                            assertThat(e.column()).isEqualTo(4);
                            assertThat(e).hasMessageContaining("titel");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "title.matches('(')",
                "age > duration('30 days')",
                "published > timestamp('yesterday')",
                "title.contains(",
                "",
                "1 + 1"
            })
    void whatIsNoQuestionIsRefused(String expression) {
        assertThatThrownBy(() -> dropping(expression)).isInstanceOf(InvalidExpression.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nantes",
                "NANTES",
                "Jeu concours",
                "oeuvre",
                "elections",
                "réactions",
                "politique",
                "l’œuvre"
            })
    void dropWordsOverlookCaseAccentsAndPunctuation(String words) {
        assertThat(dropWords(words)).contains("tag une: drop-words " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nant", "antes", "concours jeu", "maires", "  ", "b"})
    void dropWordsAreWholeWords(String words) {
        assertThat(dropWords(words)).isEmpty();
    }

    @Test
    void oldEntriesAreDropped() {
        assertThat(olderThan(Duration.ofDays(1))).contains("defaults: max-age 1d");
        assertThat(olderThan(Duration.ofMinutes(90))).contains("defaults: max-age 90m");
        assertThat(olderThan(Duration.ofHours(30))).isEmpty();
        assertThat(olderThan(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void everyRuleCounts() {
        var keepsAll = rule("defaults", Optional.of("true"), Optional.empty(), List.of());
        var dropsThis =
                rule("source Gazette", Optional.empty(), Optional.of("paywalled"), List.of());

        assertThat(dropped(new FilterSettings(List.of(keepsAll, dropsThis))))
                .contains("source Gazette: drop paywalled");
        assertThat(dropped(new FilterSettings(List.of(dropsThis, keepsAll)))).isPresent();
    }

    @Test
    void withoutRulesEverythingIsWanted() {
        assertThat(EntryFilter.of(FilterSettings.EVERYTHING)).isSameAs(EntryFilter.EVERYTHING);
        assertThat(dropped(FilterSettings.EVERYTHING)).isEmpty();
    }

    @Test
    void aUsersRegularExpressionTakesLinearTime() {
        String hostile = "title.matches('(a|a?)*(a|a?)*(a|a?)*$') || text.matches('(.*)*(.*)*x$')";

        assertThat(dropping(hostile)).isPresent();
    }

    private static Optional<String> dropping(String expression) {
        return dropped(
                new FilterSettings(
                        List.of(
                                rule(
                                        "source Gazette",
                                        Optional.empty(),
                                        Optional.of(expression),
                                        List.of()))));
    }

    private static Optional<String> keeping(String expression) {
        return dropped(
                new FilterSettings(
                        List.of(
                                rule(
                                        "source Gazette",
                                        Optional.of(expression),
                                        Optional.empty(),
                                        List.of()))));
    }

    private static Optional<String> dropWords(String words) {
        return dropped(
                new FilterSettings(
                        List.of(
                                rule(
                                        "tag une",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(words)))));
    }

    private static Optional<String> olderThan(Duration age) {
        return dropped(
                new FilterSettings(
                        List.of(
                                new Rule(
                                        "defaults",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.of(age)))));
    }

    private static Rule rule(
            String origin, Optional<String> keep, Optional<String> drop, List<String> words) {
        return new Rule(origin, keep, drop, words, Optional.empty());
    }

    private static Optional<String> dropped(FilterSettings settings) {
        return EntryFilter.of(settings)
                .droppedBy(ENTRY, "Gazette", List.of("une"), NOW.minus(Duration.ofHours(30)), NOW);
    }
}
