package kiosque.dedupe;

import static kiosque.dedupe.Samples.titled;

import kiosque.dedupe.Piece.Wording;
import kiosque.feed.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A publisher with every bad habit that feeds have been seen to have, and who yet never means two things by one entry.
///
/// One thing it does not do, because nobody could follow: give an article a new guid, a new date and a new text between two documents that
/// its reader took in, while most of what is listed with it gives no sign that guids are changing. All that is left of it then is its
/// link; and a new guid, a new date and a new text at a known link are just what the next entry of a live page or of a column with
/// a standing address looks like. So such an edit waits until the reader has seen the guid or the date. And what stands on its live page
/// keeps its date: the same words there under a new guid at another time may as well be said again.
public final class SloppyPublisher {

    private static final List<String> WORDS =
            List.of(
                    "marché",
                    "piscine",
                    "tramway",
                    "lycée",
                    "stade",
                    "hôpital",
                    "gare",
                    "musée",
                    "collège",
                    "mairie",
                    "port",
                    "forêt",
                    "pont",
                    "théâtre",
                    "usine",
                    "rivière",
                    "clocher",
                    "halle",
                    "ferme",
                    "école",
                    "grève",
                    "travaux",
                    "concert",
                    "budget",
                    "incendie",
                    "fête",
                    "procès",
                    "tournoi",
                    "vendange",
                    "crue",
                    "panne",
                    "visite",
                    "réforme",
                    "chantier",
                    "enquête",
                    "vote",
                    "marche",
                    "récolte",
                    "course",
                    "salon");

    private static final int LENGTH = 40;
    private static final int WHOLE = 12;
    private static final int CUT = 8;

    /// So many come back under new guids that all do.
    private static final int MANY = 3;

    private final Random random;
    private final List<Piece> pieces = new ArrayList<>();
    private Instant now = Samples.NOW;
    private String site = "http://ville.example";
    private int scheme;
    private boolean churning;
    private boolean shuffled;
    private boolean datesReset;
    private boolean alternating;
    private int fetches;
    private int size = WHOLE;
    private List<Offer> offered = List.of();

    /// An article as one document has it.
    private record Offer(Piece piece, String guid, Wording wording, Instant at) {}

    public SloppyPublisher(long seed) {
        random = new Random(seed);
        publish(4);
        publishOnTheLivePage();
        publishOnTheLivePage();
    }

    /// What it has come to.
    public Instant now() {
        return now;
    }

    public void publish(int count) {
        for (int i = 0; i < count; i++) {
            add(Optional.empty());
        }
    }

    public void publishOnTheLivePage() {
        add(Optional.of("/2026/direct-vendanges"));
    }

    private void add(Optional<String> page) {
        now = now.plus(Duration.ofSeconds(61 + random.nextInt(5400)));
        int number = pieces.size();
        List<String> words = IntStream.range(0, LENGTH).mapToObj(_ -> phrase()).toList();
        String title = "Le " + word() + " et la " + word() + " n° " + number;
        pieces.add(new Piece(number, now, page, new Wording(title, words)));
    }

    public void mend() {
        Piece one = oneOfTheNewest();
        one.wording = one.wording.with(random.nextInt(LENGTH), word());
    }

    public void rewrite() {
        Piece one = oneOfTheNewest();
        Wording wording =
                one.wording.titled("Le " + word() + " contre la " + word() + " n° " + one.number);
        for (int w = 0; w < 15; w++) {
            wording = wording.with(random.nextInt(LENGTH), word());
        }
        one.wording = wording;
    }

    public void drop() {
        if (pieces.stream().filter(one -> !one.dropped).count() > 5) {
            pieces.get(random.nextInt(pieces.size())).dropped = true;
        }
    }

    public void bringBack() {
        pieces.forEach(one -> one.dropped = false);
    }

    public void renumber() {
        scheme++;
    }

    public void becomeSecure() {
        site = site.replace("http://", "https://");
    }

    public void moveHouse() {
        site =
                site.contains("ville")
                        ? site.replace("ville", "metropole")
                        : site.replace("metropole", "ville");
    }

    public void churn() {
        churning = !churning;
    }

    public void shuffle() {
        shuffled = !shuffled;
    }

    public void resetDates() {
        datesReset = !datesReset;
    }

    public void alternate() {
        alternating = !alternating;
    }

    public void truncate() {
        size = size == WHOLE ? CUT : WHOLE;
    }

    /// What it serves now.
    public List<Entry> document() {
        fetches++;
        now = now.plusSeconds(1);
        boolean otherVersion = alternating && fetches % 2 == 0;
        List<Piece> listed = pieces.stream().filter(one -> !one.dropped).toList().reversed();
        offered =
                followable(
                        listed.subList(otherVersion ? 1 : 0, Math.min(size, listed.size())).stream()
                                .map(one ->
                                        new Offer(
                                                one,
                                                guid(one),
                                                wording(one, otherVersion),
                                                date(one)))
                                .toList());
        List<Entry> document = new ArrayList<>(offered.stream().map(this::entry).toList());
        if (shuffled) {
            Collections.shuffle(document, random);
        }
        if (random.nextInt(5) == 0) {
            document.add(document.getFirst());
        }
        return document;
    }

    /// To be told when the reader has taken in the last document for good.
    public void taken() {
        offered.forEach(one -> one.piece.see(one.guid, one.wording, one.at));
    }

    /// Which article an entry of one of its documents is.
    public static int meaning(Entry entry) {
        String number = entry.title().substring(entry.title().indexOf("n° ") + 3);
        return Integer.parseInt(number.split(" ")[0]);
    }

    private static List<Offer> followable(List<Offer> offers) {
        long telling = offers.stream().filter(SloppyPublisher::tellsOfRenumbering).count();
        long silent =
                offers.stream()
                        .filter(one ->
                                one.piece.isNew() || one.piece.isPastRecognition(one.guid, one.at))
                        .count();
        if (telling >= MANY && telling >= silent) {
            return offers;
        }
        return offers.stream()
                .map(one ->
                        one.piece.isPastRecognition(one.guid, one.at)
                                ? new Offer(one.piece, one.guid, one.piece.wordingSeen(), one.at)
                                : one)
                .toList();
    }

    private static boolean tellsOfRenumbering(Offer one) {
        return one.piece.isRenumbered(one.guid) && !one.piece.isPastRecognition(one.guid, one.at);
    }

    private static Wording wording(Piece one, boolean otherVersion) {
        return otherVersion && one.number % 3 == 0 && one.page.isEmpty()
                ? one.wording.titled(one.wording.title() + " (actualisé)")
                : one.wording;
    }

    private Entry entry(Offer offer) {
        String body = "<p>" + String.join(" ", offer.wording.words()) + "</p>";
        return titled(offer.wording.title())
                .guid(offer.guid)
                .link(
                        page(offer.piece)
                                + (random.nextInt(3) == 0 ? "?utm_source=rss" + fetches : ""))
                .body(
                        random.nextInt(3) == 0
                                ? body.replace(" ", "\n ") + "<p>" + fetches + " commentaires</p>"
                                : body)
                .at(offer.at)
                .entry();
    }

    private String page(Piece one) {
        return site + one.page.orElse("/2026/" + (one.number % 12 + 1) + "/article-" + one.number);
    }

    private String guid(Piece one) {
        if (churning) {
            return "fetch-" + fetches + "-" + one.number;
        }
        return switch (scheme % 3) {
            case 0 -> page(one) + one.page.map(_ -> "#" + one.number).orElse("");
            case 1 -> "urn:article:" + scheme + ":" + one.number;
            default -> site + "/?p=" + (scheme * 1000 + one.number);
        };
    }

    private Instant date(Piece one) {
        return datesReset && one.page.isEmpty() ? now.plusSeconds(fetches) : one.published;
    }

    private Piece oneOfTheNewest() {
        List<Piece> listed = pieces.stream().filter(one -> !one.dropped).toList().reversed();
        return listed.get(random.nextInt(Math.min(6, listed.size())));
    }

    private String phrase() {
        return word() + (random.nextInt(4) == 0 ? String.valueOf(random.nextInt(1000)) : "");
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
