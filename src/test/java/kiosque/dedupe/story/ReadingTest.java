package kiosque.dedupe.story;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Hash64;
import kiosque.dedupe.Samples;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryTraits;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// What is stored of an entry is made again only where [StoryDecider#edition] has changed: whoever reads headlines differently and leaves it as it
/// is has copies compared with what was read otherwise, and tells them twice until the window has passed.
class ReadingTest {

    /// The edition, and the digest of what it makes of the entries below: where the second changes, so must the first.
    private static final String EDITION = "3.6.66fb9b47daa97d3d";

    private static final String DIGEST = "17304d521c46df74";

    private static final List<String> HEADLINES =
            """
            Affaire Delorme : le maire d'Auch mis en examen pour favoritisme | AUCH (AFP) - L’élu de 58 ans nie les faits, a dit mardi son avocate.
            DIRECT. Sète : les pêcheurs bloquent le port | Suivez minute par minute la journée du 12/03/2026.
            VIDÉO - Tempête Ciro : 40 000 foyers privés de courant en Bretagne | Par Odile Garance\\nLe réseau sera rétabli jeudi.
            « Ce n'est pas possible ! » : le pont de Tulle n'ouvrira jamais | À lire aussi : le pont de Brive\\nLe chantier coûte 3,50 millions d'euros.
            « Je ne viendrai pas » : Odile Garance snobe la vingt-huitième fête de Tulle | Dix-huit invités, dès 8h, dans le Pas-de-Calais.
            Pourquoi l'Union européenne débloque douze millions pour Vaucelle | Jean-Marc Verdier l'explique.
            Vigilance orange : vingt-deux départements concernés mercredi | Le bulletin de 16 heures.
            Rugby : Colmar bat Auch 24-19, Morel blessée | Colmar jouera la demi-finale samedi.
            LE CHÔMAGE RECULE DE 1,2 % EN LORRAINE, SELON L'INSEE | Troisième baisse de suite.
            Le 25e Salon du livre de Brive - Le Matin | Avec l’AFP, 7 912,34 euros de dons. Avec Reuters
            (2nd LD) Skye ferry operator halts crossings to Raasay | LONDON (Reuters) - The operator's two boats are 30 years old.
            Mayor of Leeds arrested over land deals - live updates | By Anne Smith\\nShe was released on Friday.
            What we know about the fire that guts Skye's library | Nobody was injured, police said.
            UPDATE 2-Dollar edges up before Fed minutes | The dollar rose 0.3% to 148.20 yen.
            Colmar\u00a0: l’usine Brandt ne fermera pas [abonnés] | Les 210 salariés l'ont appris ce lundi.
            Œuvres volées au musée d’Auch\u202f: trois suspects interpellés à Limoges | L’enquête continue.
            """
                    .lines()
                    .toList();

    @Test
    void theSameHeadlinesAreReadOtherwiseOnlyInAnotherEdition() {
        if (StoryDecider.edition().equals(EDITION)) {
            assertThat(digest())
                    .as("these headlines are read otherwise: raise Sketcher.READING")
                    .isEqualTo(DIGEST);
        }
        assertThat(StoryDecider.edition() + " " + digest())
                .as("another edition: note it here, with what it makes of these headlines")
                .isEqualTo(EDITION + " " + DIGEST);
    }

    private static String digest() {
        SourceCredit source = Samples.source("Le Matin");
        return HEADLINES.stream()
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> Samples.titled(parts[0]).body(body(parts[1])).in("fr"))
                .map(entry -> Sketcher.traits(entry.identified().entry(), source, 0))
                .map(ReadingTest::written)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("\n"), all -> Long.toHexString(Hash64.of(all))));
    }

    private static String body(String text) {
        return "<p>" + text.replace("\\n", "</p><p>") + "</p>";
    }

    private static String written(StoryTraits traits) {
        return traits.keys() + HexFormat.of().formatHex(traits.sketch()) + traits.quality();
    }
}
