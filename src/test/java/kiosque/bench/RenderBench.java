package kiosque.bench;

import kiosque.publish.RenderingBed;
import kiosque.publish.merged.Format;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// How much time of a processor one document of 100 entries takes to render, per format and in all codings, and how much heap many merged feeds keep: run with `-Xmx256m`. Arguments: characters per text, number of feeds.
public final class RenderBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) {
        int length = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        int feeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        var bed = new RenderingBed(feeds, 100, length);
        for (int i = 0; i < 60; i++) {
            Arrays.stream(Format.values()).forEach(bed::render);
        }
        for (Format format : Format.values()) {
            System.out.printf(
                    "%-5s written %6.2f ms, written and compressed %6.2f ms, %d bytes, gzip %d%n",
                    format,
                    median(() -> bed.write(format)),
                    median(() -> bed.render(format)),
                    bed.size(format, "identity"),
                    bed.size(format, "gzip"));
        }
        long start = THREADS.getCurrentThreadCpuTime();
        bed.readEverything();
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "%d documents read in %.1f s, %d MB of them kept; heap in use %d MB of %d MB%n",
                feeds * Format.values().length,
                seconds,
                bed.kept() >> 20,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    private static double median(Runnable task) {
        long[] times = new long[40];
        for (int i = 0; i < times.length; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            task.run();
            times[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        long[] warm = Arrays.copyOfRange(times, 20, 40);
        Arrays.sort(warm);
        return warm[10] / 1e6;
    }
}
