package kiosque.dedupe;

import static kiosque.dedupe.Samples.titled;

import kiosque.feed.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A publisher with every bad habit that feeds have been seen to have, and who yet never means two things by one entry.
final class Publisher {

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

    private final Random random;
    private final List<Article> articles = new ArrayList<>();
    private final Map<Entry, Integer> meaning = new HashMap<>();
    private Instant now = Samples.NOW;
    private String site = "http://ville.example";
    private int scheme;
    private boolean churning;
    private boolean shuffled;
    private boolean datesReset;
    private boolean alternating;
    private int fetches;
    private int size = 12;

    Publisher(long seed) {
        random = new Random(seed);
        publish(6);
    }

    /// One article, as it stands.
    private static final class Article {
        final int number;
        final Instant published;
        String title;
        final List<String> words;
        boolean dropped;

        Article(int number, Instant published, String title, List<String> words) {
            this.number = number;
            this.published = published;
            this.title = title;
            this.words = words;
        }
    }

    void publish(int count) {
        for (int i = 0; i < count; i++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(90)));
            int number = articles.size();
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 40; w++) {
                words.add(
                        word()
                                + (random.nextInt(4) == 0
                                        ? String.valueOf(random.nextInt(1000))
                                        : ""));
            }
            articles.add(
                    new Article(
                            number,
                            now,
                            "Le " + word() + " et la " + word() + " n° " + number,
                            words));
        }
    }

    void mend() {
        Article one = oneOfTheNewest();
        one.words.set(random.nextInt(one.words.size()), word());
    }

    void rewrite() {
        if (churning) {
            return;
        }
        Article one = oneOfTheNewest();
        one.title = "Le " + word() + " contre la " + word() + " n° " + one.number;
        for (int w = 0; w < 15; w++) {
            one.words.set(random.nextInt(one.words.size()), word());
        }
    }

    void drop() {
        if (articles.stream().filter(one -> !one.dropped).count() > 5) {
            articles.get(random.nextInt(articles.size())).dropped = true;
        }
    }

    void bringBack() {
        articles.forEach(one -> one.dropped = false);
    }

    void renumber() {
        scheme++;
    }

    void becomeSecure() {
        site = site.replace("http://", "https://");
    }

    void moveHouse() {
        site =
                site.contains("ville")
                        ? site.replace("ville", "metropole")
                        : site.replace("metropole", "ville");
    }

    void churn() {
        churning = !churning;
    }

    void shuffle() {
        shuffled = !shuffled;
    }

    void resetDates() {
        datesReset = !datesReset;
    }

    void alternate() {
        alternating = !alternating;
    }

    void truncate() {
        size = size == 12 ? 8 : 12;
    }

    List<Entry> document() {
        fetches++;
        List<Article> shown =
                new ArrayList<>(articles.stream().filter(one -> !one.dropped).toList().reversed());
        boolean otherVersion = alternating && fetches % 2 == 0;
        shown = new ArrayList<>(shown.subList(otherVersion ? 1 : 0, Math.min(size, shown.size())));
        if (shuffled) {
            Collections.shuffle(shown, random);
        }
        if (random.nextInt(5) == 0) {
            shown.add(shown.getFirst());
        }
        return shown.stream().map(one -> entry(one, otherVersion)).toList();
    }

    /// Which article an entry of one of its documents is.
    int meaning(Entry entry) {
        return Optional.ofNullable(meaning.get(entry)).orElseThrow();
    }

    private Entry entry(Article one, boolean otherVersion) {
        String path = site + "/2026/" + (one.number % 12 + 1) + "/article-" + one.number;
        String guid =
                churning
                        ? "fetch-" + fetches + "-" + one.number
                        : scheme % 3 == 0
                                ? path
                                : scheme % 3 == 1
                                        ? "urn:article:" + scheme + ":" + one.number
                                        : site + "/?p=" + (scheme * 1000 + one.number);
        String body = "<p>" + String.join(" ", one.words) + "</p>";
        Entry entry =
                titled(one.title + (otherVersion && one.number % 3 == 0 ? " (actualisé)" : ""))
                        .guid(guid)
                        .link(path + (random.nextInt(3) == 0 ? "?utm_source=rss" + fetches : ""))
                        .body(
                                random.nextInt(3) == 0
                                        ? body.replace(" ", "\n ")
                                                + "<p>"
                                                + fetches
                                                + " commentaires</p>"
                                        : body)
                        .at(datesReset ? now.plusSeconds(fetches) : one.published)
                        .entry();
        meaning.put(entry, one.number);
        return entry;
    }

    /// Edits are made to what is shown; the second newest and on are in both of two alternating versions.
    private Article oneOfTheNewest() {
        List<Article> shown = articles.stream().filter(one -> !one.dropped).toList().reversed();
        return shown.get(Math.min(shown.size() - 1, 1 + random.nextInt(5)));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
