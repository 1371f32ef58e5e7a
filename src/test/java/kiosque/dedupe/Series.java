package kiosque.dedupe;

import kiosque.feed.Entry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A publisher of things that are all alike: bulletins, warnings, versions, episodes. What tells them apart is a number, an hour, a place;
/// not a link, and hardly a guid.
public final class Series {

    /// How its items are named.
    public enum Kind {
        /// No guid, and all lead to one page.
        STANDING_PAGE,
        /// The same guid and link for all.
        ONE_GUID,
        /// The same guid for all, and a page for each.
        ONE_GUID_OWN_PAGES,
        /// One item at a time, with a guid of its own, at a standing page.
        BULLETIN,
        /// Neither guid nor link, a recording whose address has another token at each fetch.
        PODCAST,
        /// Neither guid nor link nor anything attached.
        NOTICES
    }

    private static final List<String> PLACES =
            List.of("Finistère", "Morbihan", "Vendée", "Manche", "Landes", "Gironde", "Creuse");

    private final Kind kind;
    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private Instant now = Samples.NOW.truncatedTo(ChronoUnit.HOURS);
    private boolean shuffled;
    private int fetches;

    private static final class Item {
        final int number;
        final Instant at;
        String title;
        String text;

        Item(int number, Instant at, String title, String text) {
            this.number = number;
            this.at = at;
            this.title = title;
            this.text = text;
        }
    }

    public Series(Kind kind, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
        publish();
    }

    /// On the hour, as bulletins are, or when it happens.
    public void publish() {
        now = now.plus(Duration.ofHours(1 + random.nextInt(6)));
        Instant at = random.nextBoolean() ? now : now.plusSeconds(random.nextInt(3000));
        int number = items.size();
        String place = PLACES.get(random.nextInt(PLACES.size()));
        items.add(
                new Item(
                        number,
                        at,
                        "Vigilance orange au vent violent, %s, bulletin n° %d"
                                .formatted(place, number),
                        "Le département %s est placé en vigilance orange pour vent violent jusqu'à demain 6 h, bulletin %d."
                                .formatted(place, number)));
    }

    public void mendText() {
        Item one = oneOfTheListed();
        one.text = one.text.replace("demain 6 h", "demain 7 h").replace("violent", "fort");
    }

    /// A letter too many was taken out.
    public void mendTitle() {
        Item one = oneOfTheListed();
        one.title = one.title.replace("violent", "violentt").replace("violenttt", "violent");
    }

    public void shuffle() {
        shuffled = !shuffled;
    }

    public List<Entry> document() {
        fetches++;
        List<Item> listed = new ArrayList<>(listed());
        if (shuffled) {
            Collections.shuffle(listed, random);
        }
        return listed.stream().map(this::entry).toList();
    }

    public static int meaning(Entry entry) {
        return Integer.parseInt(entry.title().substring(entry.title().indexOf("n° ") + 3));
    }

    /// What one document shows, newest first.
    private List<Item> listed() {
        int most = kind == Kind.BULLETIN ? 1 : 6;
        return items.subList(Math.max(0, items.size() - most), items.size()).reversed();
    }

    private Item oneOfTheListed() {
        List<Item> listed = listed();
        return listed.get(random.nextInt(listed.size()));
    }

    private Entry entry(Item one) {
        Samples sample = Samples.titled(one.title).body("<p>" + one.text + "</p>").at(one.at);
        String page = "https://meteo.example/vigilance";
        Samples told =
                switch (kind) {
                    case STANDING_PAGE -> sample.link(page);
                    case ONE_GUID -> sample.guid("0").link(page);
                    case ONE_GUID_OWN_PAGES -> sample.guid("0").link(page + "/" + one.number);
                    case BULLETIN -> sample.guid("urn:bulletin:" + one.number).link(page);
                    case PODCAST ->
                            sample.with(
                                    "https://son.example/%d.mp3?token=%d"
                                            .formatted(one.number, fetches));
                    case NOTICES -> sample;
                };
        return told.entry();
    }
}
