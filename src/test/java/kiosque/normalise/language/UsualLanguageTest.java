package kiosque.normalise.language;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.normalise.FeedSamples;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class UsualLanguageTest {

    private static final Languages LANGUAGES = new Languages();

    private static final String SHORT = "Lens corrige Metz";

    private static final List<String> FRENCH =
            List.of(
                    "Le pont rouvre lundi dans la ville et les écoles aussi",
                    "Une usine ferme dans le nord et le maire est en colère",
                    "Les bus de la ville sont en grève pour la semaine");

    @Test
    void aShortHeadlineIsInTheLanguageOfTheDocumentsTitles() {
        assertThat(of(Optional.empty(), Optional.empty(), Optional.of("fr"))).contains("fr");
    }

    @Test
    void whatABlogEngineDeclaresOfTheFeedIsNotBelievedAgainstItsTitles() {
        assertThat(of(Optional.empty(), Optional.of("en-US"), Optional.of("fr"))).contains("fr");
        assertThat(of(Optional.empty(), Optional.of("fr-CA"), Optional.of("fr"))).contains("fr-ca");
    }

    @Test
    void whatAnEntryDeclaresOfItselfIsBelieved() {
        assertThat(of(Optional.of("en"), Optional.of("fr"), Optional.of("fr"))).contains("en");
    }

    @Test
    void aTextThatSpeaksClearlyHasTheFirstWord() {
        assertThat(
                        LANGUAGES.of(
                                new Languages.Said(
                                        Optional.empty(),
                                        Optional.of("fr"),
                                        () -> Optional.of("fr")),
                                "The mayor said that she would not be there when the bridge was"
                                        + " opened to the public."))
                .contains("en");
    }

    @Test
    void headlinesThatSayLittleAloneTellTheirLanguageTogether() {
        List<String> headlines =
                List.of(
                        "Lens corrige Metz",
                        "Brest : trafic interrompu",
                        "Le pont rouvre lundi à la circulation",
                        "Pluies : l'alerte est levée dans le Gard",
                        "Une usine ferme près de Colmar",
                        "Dette publique, mode d'emploi",
                        "Grève des bus mardi à Dijon");

        assertThat(languages(Optional.empty(), headlines)).containsOnly("fr");
        assertThat(languages(Optional.of("en-US"), headlines)).containsOnly("fr");
    }

    /// Not one of them holds a word that would tell it alone, and the blog engine declares what it was delivered with.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | Hochwasser: Pegel sinken; Feuer zerstört Lagerhalle; Streik legt Nahverkehr lahm; Neue Kita eröffnet; Glatteis: Schulen bleiben geschlossen; Freiburg holt Remis; Rentner findet Goldmünzen
                    nl | Nieuwe brug geopend; Heerenveen speelt gelijk; Staking bij busbedrijf; Gladheid: scholen dicht; Inflatie daalt licht; Man vindt munten in tuin
                    sv | Brand i lagerlokal i Borås; Tågen står still; Oavgjort för Häcken; Skolor stängda efter snöfall; Ny bro invigd; Konstnären Lind död; Inflationen sjunker; Man gripen för bedrägeri; Rekord för turismen på Öland; Strejk hotar bussarna
                    pl | Strajk kolejarzy; Most otwarty po remoncie; Zmarł malarz Kowalski; Inflacja spada; Szkoły zamknięte z powodu śniegu; Rekord turystów w Gdańsku
                    tr | Depoda yangın çıktı; Tren seferleri durdu; Yeni köprü açıldı; Enflasyon geriledi; Okullar kar nedeniyle kapalı; Grev kararı ertelendi
                    cs | Požár skladu v Brně; Vlaky stojí; Školy zavřené kvůli sněhu; Zemřel malíř Novák; Inflace zpomaluje; Rekordní počet turistů
                    ru | Поезда задерживаются; Школы закрыты из-за снега; Умер художник Соколов; Инфляция снижается; Новый мост открыт; Рекорд по туристам
                    he | שריפה במחסן בחיפה; הרכבות מושבתות; בתי הספר סגורים בשל שלג; גשר חדש נפתח; האינפלציה מאטה; שיא תיירים באילת
                    ja | 倉庫で火災、けが人なし; 大雪で学校休校; 画家の佐藤さん死去; 物価上昇が鈍化; 電車が運転見合わせ; 詐欺の疑いで逮捕
                    """)
    void shortHeadlinesTellTheirLanguageTogether(String language, String headlines) {
        List<String> titles = List.of(headlines.split("; ", -1));

        assertThat(languages(Optional.empty(), titles)).containsOnly(language);
        assertThat(languages(Optional.of("en-US"), titles)).containsOnly(language);
    }

    /// Of a document with two entries neither may say enough by itself.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    es | Nieve y viento en las islas; El puerto cierra por la tormenta
                    it | Sciopero dei treni a Torino; Chiuso il ponte sul Po
                    nl | Brug over de Maas dicht; Staking bij het spoor
                    de | Streik bei der Bahn beendet; Neue Brücke über die Elbe
                    """)
    void twoShortHeadlinesTellTheirLanguageTogether(String language, String headlines) {
        List<String> titles = List.of(headlines.split("; ", -1));

        assertThat(languages(Optional.empty(), titles)).containsOnly(language);
        assertThat(languages(Optional.of("en-US"), titles)).containsOnly(language);
    }

    @Test
    void twoHeadlinesInTwoLanguagesAreInNoneRatherThanInTheOther() {
        assertThat(
                        languages(
                                Optional.empty(),
                                List.of(
                                        "Le pont est fermé à Lens",
                                        "The bridge is closed in Lens")))
                .containsOnly("none");
    }

    @Test
    void shortHeadlinesInTwoLanguagesAreInNoneRatherThanInTheOther() {
        List<String> english =
                List.of(
                        "Storm shuts schools",
                        "Fire guts warehouse",
                        "Rail strike called off",
                        "Painter Holloway dies aged 81");
        List<String> german =
                List.of(
                        "Neue Kita eröffnet",
                        "Streik legt Nahverkehr lahm",
                        "Pegel sinken langsam",
                        "Freiburg holt Remis");
        List<String> both =
                IntStream.range(0, 8)
                        .mapToObj(i -> (i % 2 == 0 ? english : german).get(i / 2))
                        .toList();

        List<String> told = languages(Optional.empty(), both);

        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i)).isIn("none", i % 2 == 0 ? "en" : "de");
        }
    }

    @Test
    void aDocumentInTwoLanguagesHasNone() {
        List<String> headlines =
                List.of(
                        "Le pont rouvre lundi dans la ville et les écoles aussi",
                        "The bridge is open to the public and so are the schools",
                        "Une usine ferme dans le nord et le maire est en colère",
                        "A mill closes in the north and the mayor is angry at this");

        ParsedFeed feed = feed(Optional.empty(), headlines);

        assertThat(new UsualLanguage(feed, LANGUAGES, new JudgedTitles(), List::of).get())
                .isEmpty();
    }

    @Test
    void aDocumentOfOneEntryIsInTheLanguageOfItsSourcesEarlierOnes() {
        assertThat(usual(List.of(SHORT), FRENCH)).contains("fr");
        assertThat(usual(List.of(SHORT), List.of())).isEmpty();
        assertThat(usual(List.of(SHORT), List.of(FRENCH.getFirst()))).isEmpty();
    }

    @Test
    void earlierEntriesSayNothingOfADocumentThatSpeaksForItself() {
        assertThat(
                        usual(
                                List.of(SHORT, "The bridge is open to the public and so are they"),
                                FRENCH))
                .as("it may have moved to another language")
                .isEmpty();
    }

    @Test
    void aSourceInTwoLanguagesHasNone() {
        List<String> both =
                List.of(
                        FRENCH.getFirst(),
                        FRENCH.getLast(),
                        "The bridge is open to the public and so are the schools",
                        "A mill closes in the north and the mayor is angry at this");

        assertThat(usual(List.of(SHORT), both)).isEmpty();
    }

    @Test
    void earlierEntriesAreNotAskedForWhereTheDocumentTells() {
        assertThat(
                        new UsualLanguage(
                                        feed(Optional.empty(), FRENCH),
                                        LANGUAGES,
                                        new JudgedTitles(),
                                        () -> {
                                            throw new AssertionError("asked");
                                        })
                                .get())
                .contains("fr");
    }

    private static Optional<String> usual(List<String> headlines, List<String> earlier) {
        return new UsualLanguage(
                        feed(Optional.of("en-US"), headlines),
                        LANGUAGES,
                        new JudgedTitles(),
                        () -> earlier)
                .get();
    }

    private static List<String> languages(Optional<String> declared, List<String> headlines) {
        return new Normaliser(NormaliseSettings.DEFAULTS)
                .normalise(feed(declared, headlines), FeedSamples.LOCATION, Set.of()).stream()
                        .map(normalised -> normalised.entry().language().orElse("none"))
                        .toList();
    }

    private static ParsedFeed feed(Optional<String> declared, List<String> headlines) {
        ParsedFeed feed =
                FeedSamples.feed(
                        headlines.stream()
                                .map(title -> FeedSamples.entry(title, ""))
                                .toArray(ParsedEntry[]::new));
        return new ParsedFeed(
                feed.format(),
                FeedSamples.head(declared),
                feed.rhythm(),
                feed.entries(),
                feed.repairs());
    }

    private static Optional<String> of(
            Optional<String> own, Optional<String> feed, Optional<String> usual) {
        return LANGUAGES.of(new Languages.Said(own, feed, () -> usual), SHORT);
    }
}
