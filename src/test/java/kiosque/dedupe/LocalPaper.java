package kiosque.dedupe;

import static kiosque.dedupe.Samples.identify;
import static kiosque.dedupe.Samples.titled;

import kiosque.dedupe.identity.Recogniser;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Sha256;
import kiosque.text.Folded;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A town's paper, for tests that hold its entries against what is known of it.
public final class LocalPaper {

    public static final String BODY =
            "<p>Le conseil municipal a voté lundi soir la rénovation de la halle aux grains, fermée"
                + " depuis un an après la chute d'une verrière. Les travaux dureront dix-huit mois"
                + " et coûteront quatre millions d'euros, que la région paiera pour"
                + " moitié.</p><p>Les quarante marchands s'installeront en attendant sur la place"
                + " du marché, où la ville montera des chalets. L'opposition a dénoncé un projet"
                + " trop cher et demandé un référendum, que la maire a refusé.</p>";

    public static final Samples HALL =
            titled("La halle aux grains sera rénovée")
                    .guid("http://ville.example/?p=17")
                    .link("http://ville.example/2026/11/halle-aux-grains")
                    .body(BODY)
                    .at("2026-11-24T20:00:00Z");

    public static Recognition recognise(Samples entry, KnownEntry known) {
        return recognise(List.of(entry), List.of(known)).getFirst();
    }

    public static List<Recognition> recognise(List<Samples> entries, List<KnownEntry> known) {
        return new Recogniser(identify(entries.toArray(Samples[]::new)), known).recognise();
    }

    public static List<KnownEntry> known(List<Samples> samples) {
        List<Identified> entries = identify(samples.toArray(Samples[]::new));
        return IntStream.range(0, entries.size())
                .mapToObj(i -> Samples.known(i, entries.get(i), entries.get(i).fingerprint()))
                .toList();
    }

    public static KnownEntry withNamesOf(KnownEntry known, Samples other) {
        return withNames(known, other.identified().aliases());
    }

    public static KnownEntry withNames(KnownEntry known, List<Sha256> names) {
        Set<Sha256> all = new HashSet<>(known.aliases());
        all.addAll(names);
        return new KnownEntry(known.number(), known.id(), all, known.fingerprint(), known.buried());
    }

    public static final List<String> SUBJECTS =
            List.of(
                    "Le marché",
                    "La piscine",
                    "Le tramway",
                    "La bibliothèque",
                    "Le stade",
                    "L'hôpital",
                    "La gare",
                    "Le musée",
                    "Le collège",
                    "La mairie",
                    "Le port",
                    "La forêt");

    public static final List<String> NEWS =
            List.of(
                    "ferme pour travaux",
                    "rouvre samedi",
                    "change d'horaires",
                    "attend ses visiteurs",
                    "perd sa directrice",
                    "gagne un prix",
                    "cherche des bénévoles",
                    "fête ses trente ans",
                    "manque d'argent",
                    "double sa surface",
                    "passe au solaire",
                    "accueille une exposition");

    /// Different articles of one source.
    public static List<Samples> articles(int count) {
        return IntStream.range(0, count).mapToObj(LocalPaper::article).toList();
    }

    public static Samples article(int i) {
        String title = SUBJECTS.get(i) + " " + NEWS.get(i);
        String slug = Folded.plain(SUBJECTS.get(i)).replaceAll("[^a-z]+", "-") + "-" + (100 + i);
        return titled(title)
                .guid("http://ville.example/?p=" + (100 + i))
                .link("http://ville.example/2026/11/" + slug)
                .body(
                        "<p>%s, a fait savoir la ville %d jours après. %s, ajoute %s.</p>"
                                .formatted(
                                        title,
                                        i,
                                        NEWS.get((i + 5) % 12),
                                        SUBJECTS.get((i + 7) % 12)))
                .at(Samples.NOW.minusSeconds(3600L * i));
    }
}
