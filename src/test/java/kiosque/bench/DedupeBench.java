package kiosque.bench;

import kiosque.dedupe.Samples;
import kiosque.dedupe.identity.Identifier;
import kiosque.feed.Entry;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;

/// What identifying costs for each entry of a document, in microseconds of CPU.
public final class DedupeBench {

    public static void main(String[] arguments) {
        for (int words : new int[] {0, 40, 400, 4000}) {
            List<Entry> document = IntStream.range(0, 50).mapToObj(i -> entry(i, words)).toList();
            int rounds = 200_000 / (100 + words);
            for (int round = 0; round < rounds; round++) {
                new Identifier().identify(document);
            }
            long before = cpu();
            for (int round = 0; round < rounds; round++) {
                new Identifier().identify(document);
            }
            System.out.printf(
                    "%5d words: %.1f µs an entry%n",
                    words, (cpu() - before) / 1e3 / rounds / document.size());
        }
    }

    private static Entry entry(int number, int words) {
        StringBuilder body = new StringBuilder("<p>");
        for (int i = 0; i < words; i++) {
            body.append(i % 20 == 19 ? "</p>\n<p>" : " ")
                    .append("écrit")
                    .append(i * 31 % 97)
                    .append(i % 7 == 0 ? " l'<b>été</b>" : "");
        }
        return Samples.titled("Un titre de taille ordinaire n° " + number)
                .guid("https://example.fr/?p=" + number)
                .link("https://example.fr/2026/11/un-titre-" + number)
                .body(body + "</p>")
                .at(Samples.NOW)
                .entry();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().isCurrentThreadCpuTimeSupported()
                ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                : System.nanoTime();
    }
}
