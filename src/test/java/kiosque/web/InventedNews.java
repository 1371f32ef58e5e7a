package kiosque.web;

import module java.base;

import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Failing;
import kiosque.feed.HostHold;
import kiosque.feed.Image;
import kiosque.feed.NextPoll;
import kiosque.feed.NodeFigures;
import kiosque.feed.PastPoll;
import kiosque.feed.Person;
import kiosque.feed.PublishedEntry;
import kiosque.feed.RelationReason;
import kiosque.feed.Source;
import kiosque.feed.SourceCredit;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;
import kiosque.store.published.SourceFile;
import kiosque.testing.EntryBuilder;

/// A store with a few French sources and what they published, all invented, as a real day would look.
public final class InventedNews extends NoEntries {
    public static final Instant NOW = Instant.parse("2026-11-25T16:40:00Z");

    static final SourceCredit LANTERNE = credit("La Lanterne", "lanterne.test");
    static final SourceCredit QUAI = credit("Le Quai Neuf", "quai.test");
    static final SourceCredit SCENES = credit("Scènes & Coulisses", "scenes.test");

    private static final Map<SourceCredit, List<String>> TAGS =
            Map.of(QUAI, List.of("une", "politique"), SCENES, List.of("culture"));

    private static final List<String> TITLES =
            List.of(
                    "À Lyon, la piscine d’hiver rouvre ses portes après quatre ans de travaux",
                    "Budget : les maires réclament « un peu de visibilité »",
                    "Le théâtre des Trois-Ponts reprend « Les Oiseaux » dans une mise en scène tout"
                            + " en silences",
                    "",
                    "Grève des bacs : la traversée est suspendue jusqu’à vendredi",
                    "Une comète visible à l’œil nu au-dessus du Vercors",
                    "Élections en 2027 : ce que change le nouveau découpage",
                    "« J’ai relu tout Colette en un mois » : le journal d’une libraire",
                    "Le prix du beurre recule pour la première fois depuis un an");

    private static final String LEAD =
            "<p>Ils étaient plusieurs centaines, mardi matin, à patienter sous la pluie. Le"
                + " chantier, prévu pour dix-huit mois, en aura duré près de cinquante ; la ville"
                + " promet que l’eau sera à vingt-sept degrés.</p>";

    private final List<PublishedEntry> entries = new ArrayList<>();

    public InventedNews(int number) {
        for (int i = number; i >= 1; i--) {
            entries.add(entry(number - i, i));
        }
    }

    @Override
    public List<Version> versions() {
        return List.of(new Version("france", 7, NOW, entries.size()));
    }

    @Override
    public List<PublishedEntry> newest(String slug, int limit, int perSource) {
        return entries.stream().limit(limit).toList();
    }

    @Override
    public List<PublishedEntry> range(String slug, long firstOrdinal, long lastOrdinal) {
        return entries.stream()
                .filter(one -> one.ordinal() >= firstOrdinal && one.ordinal() <= lastOrdinal)
                .sorted(Comparator.comparingLong(PublishedEntry::ordinal))
                .toList();
    }

    @Override
    public List<PublishedEntry> find(Query query) {
        String words = query.words().orElse("").toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(one -> one.entry().title().toLowerCase(Locale.ROOT).contains(words))
                .filter(one -> query.source().map(one.source().name()::equals).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<SourceStatus> sources() {
        return List.of(
                status(LANTERNE, 0, "new", "3 nouveaux articles", false),
                status(QUAI, 3, "timeout", "pas de réponse en 20 s", false),
                status(SCENES, 0, "not-modified", "inchangé", false),
                status(credit("L’Écho du bocage", "bocage.test"), 0, "throttled", "429", true));
    }

    @Override
    public List<NodeFigures> figures(Instant since) {
        return NodeDay.ending(NOW);
    }

    @Override
    public SourceFile file(Source source) {
        return SourceMonth.ending(NOW);
    }

    @Override
    public Map<Long, List<PastPoll>> lastPolls(Collection<Long> sources, int limit) {
        List<PastPoll> polls = SourceMonth.ending(NOW).polls();
        return Map.of(1L, polls.subList(0, Math.min(limit, polls.size())).reversed());
    }

    @Override
    public Map<Long, SourceFile.Share> shares(Instant since) {
        return Map.of(1L, new SourceFile.Share(40, 4, 10));
    }

    private static PublishedEntry entry(int age, long ordinal) {
        SourceCredit source = List.of(LANTERNE, QUAI, SCENES).get(age % 3);
        Instant at = NOW.minus(Duration.ofMinutes(41L * age + 7));
        String title = TITLES.get(age % TITLES.size());
        String link = "https://" + source.link().orElseThrow().substring(8) + "article/" + ordinal;
        var copy =
                new PublishedEntry.Copy(
                        QUAI,
                        Optional.of("https://quai.test/ailleurs"),
                        age % 10 == 5 ? "" : "La même : vue du quai",
                        at.plusSeconds(720),
                        Optional.of(RelationReason.NEWS));
        return new PublishedEntry(
                "tag:" + source.name() + "," + ordinal,
                ordinal,
                Entries.entry(title, link, LEAD, age),
                source,
                at,
                age == 0 ? at.plusSeconds(1200) : at,
                at,
                age % 4 == 0 ? List.of(copy) : List.of(),
                age % 6 == 1 ? List.of(copy) : List.of(),
                age % 5 == 0 ? List.of(copy) : List.of());
    }

    static SourceCredit credit(String name, String host) {
        return new SourceCredit(
                name,
                name,
                "https://" + host + "/feed",
                Optional.of("https://" + host + "/"),
                new SourceCredit.About(
                        "https://" + host + "/",
                        Optional.of("fr"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    private static SourceStatus status(
            SourceCredit credit, int failures, String outcome, String detail, boolean held) {
        var fresh = SourceState.fresh(URI.create(credit.url()));
        var state = Entries.polled(fresh, failures, NOW);
        return new SourceStatus(
                new Source(1, credit.name(), credit.name() + ":443", state),
                credit,
                Optional.of(NOW.minusSeconds(480)),
                outcome,
                detail,
                NextPoll.at(NOW.plusSeconds(1320), "max-age 30 min"),
                held ? Optional.of(new HostHold(NOW.plusSeconds(3600), "429")) : Optional.empty(),
                1234,
                TAGS.getOrDefault(credit, List.of("une")),
                Optional.empty());
    }

    /// Records with many parts, of which a test minds few.
    static final class Entries {
        static Entry entry(String title, String link, String body, int age) {
            return new EntryBuilder()
                    .guid(link)
                    .link(link)
                    .title(title)
                    .summary(body)
                    .content(
                            body
                                    + "<h2>Une attente longue</h2><p>« On n’y croyait plus », dit"
                                    + " un habitué. <a href=\"https://lanterne.test/\">Le"
                                    + " dossier</a> est public.</p><blockquote><p>L’eau ne ment"
                                    + " jamais.</p></blockquote><ul><li>ouvert de 7 h à 22"
                                    + " h</li><li>fermé le lundi</li></ul>")
                    .authors(Person.named("Aliénor Vasseur"), Person.named("J. Le Goff"))
                    .language("fr")
                    .enclosures(
                            age % 3 == 2
                                    ? List.of(Enclosure.of("https://scenes.test/entretien.mp3"))
                                    : List.of())
                    .images(age % 2 == 0 ? List.of(Image.of(picture(age))) : List.of())
                    .build();
        }

        static String picture(int age) {
            return "http://lanterne.test/photo-" + age + ".jpg";
        }

        static SourceState polled(SourceState fresh, int failures, Instant at) {
            return new SourceState(
                    fresh.url(),
                    fresh.validators(),
                    fresh.bodyDigest(),
                    fresh.freshFor(),
                    fresh.pace().broughtAt(at),
                    new Failing(
                            failures,
                            failures > 0 ? Optional.of(at) : Optional.empty(),
                            fresh.failing().goneSince()),
                    fresh.move(),
                    fresh.homeAskedAt(),
                    Optional.of(at));
        }
    }
}
