package kiosque.dedupe.identity;

import static kiosque.dedupe.LocalPaper.article;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Memory;
import kiosque.dedupe.Samples;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Guids that number the places in the document: each article that comes moves the others to the next guid.
class PositionsTest {

    private static final int LISTED = 5;

    private final Memory memory = new Memory(PositionsTest::meaning);

    @ParameterizedTest
    @ValueSource(
            strings = {"%d", "item-%d", "https://ville.example/flux#%d", "urn:item:%d", "%d/rss"})
    void eachArticleIsStoredOnceThoughEachNewOneMovesTheOthers(String guid) {
        moves(i -> guid.formatted(i));
        moves(i -> guid.formatted(i + 1));
    }

    @Test
    void evenWhereNobodyCouldTellThatItIsAPlace() {
        moves(i -> Integer.toHexString(("place" + i).hashCode()));
    }

    private void moves(IntFunction<String> guid) {
        memory.articles.clear();
        memory.entries.clear();

        for (int newest : new int[] {4, 5, 5, 7, 8, 8, 11}) {
            memory.take(document(newest, guid));
        }

        assertThat(memory.articles).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void anArticleMendedWhereItStandsIsTheSame() {
        memory.take(document(4, String::valueOf));
        List<Samples> mended =
                IntStream.range(0, LISTED)
                        .mapToObj(i -> sample(4 - i, String.valueOf(i)))
                        .map(one -> one.title(one.title() + " (actualisé)"))
                        .map(one -> one.body(one.body() + "<p>Avec un ajout.</p>"))
                        .toList();

        List<Identified> fresh = memory.take(mended.stream().map(Samples::entry).toList());

        assertThat(fresh).isEmpty();
    }

    @Test
    void aNumberThatIsAnArticlesOwnStaysSoHoweverMuchOfOneIsWrittenAnew() {
        memory.take(document(4, String::valueOf));
        List<Entry> document = new ArrayList<>(document(4, String::valueOf));
        document.set(2, sample(9, "2").entry());

        assertThat(new Recogniser(new Identifier().identify(document), known()).recognise())
                .noneMatch(Recognition.New.class::isInstance);
    }

    @Test
    void itIsTold() {
        memory.take(document(4, String::valueOf));
        List<Identified> moved = new Identifier().identify(document(6, String::valueOf));
        var recogniser = new Recogniser(moved, known());

        assertThat(recogniser.oddity(recogniser.recognise()))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo("guid-positions"));
        assertThat(recogniser.needsNoEvidence()).isFalse();
    }

    private List<KnownEntry> known() {
        return List.copyOf(memory.entries.values());
    }

    @Test
    void theOnlyItemIsAnotherArticleEachTimeThatAllOfItIsAnother() {
        for (int i = 0; i < 4; i++) {
            memory.take(List.of(sample(i, "1").entry()));
        }

        assertThat(memory.articles).hasSize(4);
    }

    @Test
    void whatCountsFromNeitherZeroNorOneIsAnArticlesOwnNumber() {
        memory.take(List.of(sample(0, "2").entry()));
        List<Identified> rewritten = new Identifier().identify(List.of(sample(1, "2").entry()));

        assertThat(new Recogniser(rewritten, known()).recognise())
                .noneMatch(Recognition.New.class::isInstance);
    }

    private static List<Entry> document(int newest, IntFunction<String> guid) {
        return IntStream.range(0, LISTED)
                .mapToObj(i -> sample(newest - i, guid.apply(i)).entry())
                .toList();
    }

    private static Samples sample(int number, String guid) {
        Samples article = article(number);
        return Samples.titled(article.title())
                .guid(guid)
                .body(article.body())
                .at(Samples.NOW.plusSeconds(3600L * number));
    }

    private static int meaning(Entry entry) {
        return IntStream.range(0, 12)
                .filter(i -> entry.title().startsWith(article(i).title()))
                .findFirst()
                .orElseThrow();
    }
}
