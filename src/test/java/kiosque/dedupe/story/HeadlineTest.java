package kiosque.dedupe.story;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Samples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Séisme à l'état-major de Colmar : trois généraux démissionnent",
                "Séisme au Pérou : le bilan grimpe à 41 morts",
                "La façade de la vieille Bourse de Colmar s'effondre",
                "Brandt condamné sur son « devoir de vigilance »",
                "Le préfet appelle à la vigilance à Auch",
                "Odile Garance élue à Tulle, selon un sondage à la sortie des urnes"
            })
    void aWordOfBulletinsWithinNewsMakesNoBulletin(String title) {
        assertThat(isTemplate(title)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Séisme de magnitude 4,2 près de Vaucelle",
                "La Bourse de Colmar finit en hausse",
                "Colmar et Auch en vigilance rouge",
                "Appel à la vigilance : la météo de jeudi",
                "Un sondage donne Odile Garance en tête à Tulle"
            })
    void aBulletinIsOne(String title) {
        assertThat(isTemplate(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REPORT: The ferry is late again",
                "The ferry is late again: Watch",
                "The ferry is late again – report",
                "The ferry is late again (EXCLUSIVE)",
                "The ferry is late again | Video"
            })
    void whatAnEnglishDeskHangsOnATitleIsCutOff(String title) {
        assertThat(Headline.of(title, Samples.source("Le Matin")).text())
                .isEqualTo("The ferry is late again");
    }

    private static boolean isTemplate(String title) {
        return Headline.of(title, Samples.source("Le Matin")).template();
    }
}
