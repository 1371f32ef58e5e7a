package kiosque.bench;

import kiosque.dedupe.Samples;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Arrival;
import kiosque.feed.Identified;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryTraits;
import kiosque.store.commit.Postings;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What deciding on the story of one new entry costs in CPU, as the window fills up to 200,000 entries. The index is in memory, with
/// the bounds that the store has: an entry is kept under four keys that are not crowded, and compared with at most 48.
public final class StoryCostBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int CANDIDATES = 48;
    private static final int ROWS = 4;
    private static final int SOURCES = 2000;
    private static final int MEASURED = 1000;
    private static final int WARM_UP = 3000;

    private final StoryDecider decider = new StoryDecider(StorySettings.DEFAULT);
    private final Postings postings = new Postings();
    private final List<StoryCandidate> entries = new ArrayList<>();
    private final List<Long> anchors = new ArrayList<>();
    private final Writer writer = new Writer();
    private long candidates;
    private long most;
    private long joined;
    private long bytes;
    private long keys;

    private StoryCostBench() {}

    public static void main(String[] arguments) {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        StoryCostBench bench = new StoryCostBench();
        bench.measure(WARM_UP);
        System.out.println(
                " entries  traits µs  judge µs  candidates (most)  joined  sketch bytes  keys");
        for (int size = 5000;
                size <= most;
                size = size * 2 > most && size < most ? most : size * 2) {
            while (bench.entries.size() < size - MEASURED) {
                bench.fill();
            }
            bench.report(bench.measure(MEASURED));
        }
    }

    /// One more entry in the window, without asking which story it tells.
    private void fill() {
        StoryTraits traits = decider.traits(writer.next().identified(), Samples.source("s"), 0);
        add(StoryDecision.ALONE, writer.random.nextInt(SOURCES), traits);
    }

    private long[] measure(int count) {
        long traitsTime = 0;
        long judgeTime = 0;
        candidates = most = joined = bytes = keys = 0;
        for (int i = 0; i < count; i++) {
            Identified identified = writer.next().identified();
            long source = writer.random.nextInt(SOURCES);
            SourceCredit credit = Samples.source("s" + source);
            long start = cpu();
            StoryTraits traits = decider.traits(identified, credit, 0);
            long read = cpu();
            Arrival arrival =
                    new Arrival(
                            identified,
                            Samples.NOW,
                            Samples.NOW,
                            Samples.NOW,
                            Optional.empty(),
                            List.of(),
                            traits,
                            Optional.empty());
            List<StoryCandidate> found = find(traits);
            StoryDecision decision = decider.judge(arrival, source, found);
            judgeTime += cpu() - read;
            traitsTime += read - start;
            add(decision, source, traits);
            candidates += found.size();
            most = Math.max(most, found.size());
            bytes += traits.sketch().length;
        }
        return new long[] {count, traitsTime, judgeTime};
    }

    private void report(long[] times) {
        double count = times[0];
        System.out.printf(
                "%8d %10.1f %9.1f %11.1f (%4d) %7.3f %13.0f %5.0f%n",
                entries.size(),
                times[1] / 1e3 / count,
                times[2] / 1e3 / count,
                candidates / count,
                most,
                joined / count,
                bytes / count,
                keys / count);
    }

    /// Each with the first entry of its story.
    private List<StoryCandidate> find(StoryTraits traits) {
        int[] found = new int[CANDIDATES + 1];
        int size = 0;
        for (long entry : postings.nearest(traits.keys(), CANDIDATES)) {
            if (size < CANDIDATES) {
                size = with((int) entry, found, size);
                size = with(anchors.get((int) entry).intValue(), found, size);
            }
        }
        List<StoryCandidate> nearest = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            nearest.add(entries.get(found[at]));
        }
        return nearest;
    }

    private static int with(int entry, int[] found, int size) {
        for (int at = 0; at < size; at++) {
            if (found[at] == entry) {
                return size;
            }
        }
        found[size] = entry;
        return size + 1;
    }

    private void add(StoryDecision decision, long source, StoryTraits traits) {
        int number = entries.size();
        long story = decision.joins().map(StoryDecision.Tie::story).orElse((long) number);
        joined += story == number ? 0 : 1;
        entries.add(
                new StoryCandidate(number, story, source, Samples.NOW, story == number, traits));
        anchors.add(story);
        int rows = 0;
        for (long key : traits.keys()) {
            if (rows < ROWS && postings.add(key, number)) {
                rows++;
            }
        }
        keys += rows;
    }

    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /// Writes news with the word frequencies of a language; every third entry is a copy of a recent one, shortened or edited.
    private static final class Writer {
        private static final int WORDS = 30_000;

        final Random random = new Random(7);
        private final List<Samples> recent = new ArrayList<>();
        private int number;

        Samples next() {
            number++;
            if (recent.size() > 100 && random.nextInt(3) == 0) {
                return copy(recent.get(recent.size() - 1 - random.nextInt(100)));
            }
            Samples entry =
                    Samples.titled(capital(sentence(8 + random.nextInt(6))))
                            .in("fr")
                            .link("https://journal.example/2026/11/article-" + number)
                            .body(body())
                            .at(Samples.NOW);
            recent.add(entry);
            return entry;
        }

        private Samples copy(Samples original) {
            String title = random.nextBoolean() ? original.title() : capital(sentence(9));
            String body = original.body();
            String cut =
                    random.nextBoolean()
                            ? body.substring(0, Math.max(body.length() / 3, body.indexOf(' ', 200)))
                            : body.replaceFirst(" [a-z]+ ", " " + word() + " ");
            return original.title(title)
                    .link("https://copie.example/2026/11/article-" + number)
                    .body(cut);
        }

        private String body() {
            StringBuilder body = new StringBuilder();
            for (int paragraph = 0; paragraph < 2 + random.nextInt(5); paragraph++) {
                body.append("<p>");
                for (int i = 0; i < 3; i++) {
                    body.append(capital(sentence(15 + random.nextInt(15)))).append(". ");
                }
                body.append("</p>\n");
            }
            return body.toString();
        }

        private String sentence(int words) {
            StringBuilder sentence = new StringBuilder();
            for (int i = 0; i < words; i++) {
                sentence.append(i == 0 ? "" : " ").append(word());
            }
            return sentence.toString();
        }

        private String word() {
            int kind = random.nextInt(100);
            if (kind < 42) {
                return List.of(
                                "de", "la", "le", "les", "à", "un", "une", "et", "en", "dans", "du",
                                "qui", "a", "pour", "des", "au", "sur")
                        .get(random.nextInt(17));
            }
            if (kind < 46) {
                return String.valueOf(random.nextInt(200));
            }
            int rank = (int) Math.pow(WORDS, random.nextDouble());
            String word = spell(rank);
            return kind < 56 ? capital(word) : word;
        }

        private static String spell(int rank) {
            StringBuilder word = new StringBuilder();
            for (int rest = rank + 40; rest > 0; rest /= 40) {
                word.append("bcdfglmnprstvj".charAt(rest % 14))
                        .append("aeioué".charAt(rest / 7 % 6));
            }
            return word.append("nt").toString();
        }

        private static String capital(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
