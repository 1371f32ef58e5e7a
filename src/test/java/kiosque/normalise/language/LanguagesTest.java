package kiosque.normalise.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class LanguagesTest {

    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Grève à la SNCF : le trafic sera perturbé jeudi dans toute la France",
                "fr | L'Assemblée nationale adopte le budget avec une courte majorité",
                "fr | Budget 2026, vote à l'Assemblée nationale",
                "en | The minister said that the strike would not be over before the end of the"
                        + " week",
                "en | What to watch this weekend",
                "de | Der Bundestag hat den Haushalt für das kommende Jahr beschlossen",
                "es | El presidente del Gobierno anuncia nuevas medidas para la economía del país",
                "it | Il governo approva la manovra, sciopero dei treni venerdì in tutta Italia",
                "pt | O governo anuncia novas medidas para a economia e não exclui mais cortes",
                "nl | Het kabinet valt over het asielbeleid, verkiezingen in het najaar",
                "ar | الرئيس الفرنسي يستقبل نظيره المصري في باريس",
                "ru | Президент России подписал новый закон об образовании",
                "uk | Президент України підписав новий закон про освіту",
                "ja | 東京で雪が降りました、電車が止まっています",
                "br | Brezhoneg eo yezh ar vro ha komzet eo gant an dud",
                "ca | El govern de la Generalitat aprova els pressupostos amb els vots dels socis",
            })
    void theTextTellsItsLanguage(String language, String text) {
        assertThat(LANGUAGES.of(Optional.empty(), text)).contains(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-FR  | fr-fr | Grève à la SNCF : le trafic sera perturbé jeudi dans toute la"
                        + " France",
                "fr_CA  | fr-ca | Mort de Brigitte Bardot",
                "French | fr    | Paris",
                "fra    | fr    | Paris",
                "fr, en | fr    | Paris",
                "fr_FR.UTF-8 | fr-fr | Paris",
                "en-us  | fr    | Grève à la SNCF : le trafic sera perturbé jeudi dans toute la"
                        + " France",
                "en     | ar    | الرئيس الفرنسي يستقبل نظيره المصري في باريس",
                "oc     | oc    | La lenga occitana es parlada dins lo sud de França e los Occitans"
                        + " la volon servar",
                "xx yy  | fr    | Grève à la SNCF : le trafic sera perturbé jeudi dans toute la"
                        + " France",
                "und    | fr    | Grève à la SNCF : le trafic sera perturbé jeudi dans toute la"
                        + " France",
                "en     | en    | PSG 3-0 OM",
            })
    void aDeclarationHoldsUnlessTheTextBeliesIt(String declared, String language, String text) {
        assertThat(LANGUAGES.of(Optional.of(declared), text)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"''", "1 2 3", "PSG"})
    void tooLittleTextTellsNothing(String text) {
        assertThat(LANGUAGES.of(Optional.empty(), text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Okafor's late goal seals Burnley's escape",
                "U.S. envoy leaves Lima after S. America's summit",
                "Brand i lagerlokal i Borås",
                "Tre personer i fengsel i Bergen",
                "Strom I Gas I Wasser in Berlin",
                "Chi phí ma chay tăng ở Hà Nội"
            })
    void wordsThatOnlyLookLikeOursTellNothing(String text) {
        assertThat(LANGUAGES.clear(text)).isIn(Optional.empty(), Optional.of("en"));
    }

    @Test
    void aShortTextInAnotherScriptIsNotInTheDeclaredLanguage() {
        assertThat(LANGUAGES.of(Optional.of("en-US"), "新しい橋が開通"))
                .isNotEqualTo(Optional.of("en-us"));
        assertThat(LANGUAGES.of(Optional.of("en-US"), "π")).contains("en-us");
    }
}
