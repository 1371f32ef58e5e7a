package kiosque.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le train de Estaing-sur-Célé est à Le Tréhou | Le train d’Estaing-sur-Célé est au"
                        + " Tréhou",
                "À Le Tréhou, le maire de Le Tréhou part | Au Tréhou, le maire du Tréhou part",
                "La gare de Étretaville, que Élie Chauvin dirige | La gare d’Étretaville, qu’Élie"
                        + " Chauvin dirige",
                "À La Roche-aux-Fées, monde entier | À La Roche-aux-Fées, monde entier",
            })
    void frenchElidesBeforeAVowelAndContractsWithAnArticle(String composed, String said) {
        assertThat(Stock.elided(composed)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"une", "politique", "culture"})
    void noPieceReadsAsIfAMachineHadComposedIt(String tag) {
        var stock = new Stock(0);
        for (int number = 0; number < 1_000; number++) {
            Stock.Piece piece = stock.piece(tag, number);

            assertThat(piece.title() + " " + piece.paragraphs())
                    .doesNotContainPattern(
                            "(?<!\\p{L})([DdQq]u?e [AEIOUÉÈÊÂÎÔŒ]|[dàÀD]e? Les? \\p{Lu})");
        }
    }
}
