package kiosque.bench;

import module java.base;

import com.sun.management.OperatingSystemMXBean;

import kiosque.feed.FetchOutcome;
import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;

import java.lang.management.ManagementFactory;

/// What one conditional GET costs in CPU, this process alone: the origin is another's.
///
/// Arguments: the URL of a feed with `%d` for its number, how many feeds, how many at once.
/// Prints for each round the outcomes and the CPU time per request; the first round fetches, the others ask for changes.
final class FetchBench {

    private static final int ROUNDS = 60;

    public static void main(String[] arguments) throws InterruptedException {
        String pattern = arguments[0];
        int feeds = Integer.parseInt(arguments[1]);
        var atOnce = new Semaphore(Integer.parseInt(arguments[2]));
        var settings =
                new FetchSettings(
                        "Kiosque/bench",
                        Duration.ofSeconds(5),
                        List.of("127.0.0.0/8"),
                        Optional.empty());
        var access =
                new Access(
                        Duration.ofSeconds(20),
                        15_000_000,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        true,
                        Optional.empty());
        Map<URI, Validators> known = new ConcurrentHashMap<>();
        try (var fetcher = new Fetcher(settings, InstantSource.system())) {
            for (int round = 0; round < ROUNDS; round++) {
                Map<String, Integer> outcomes = new ConcurrentHashMap<>();
                long cpu = cpuNanos();
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int i = 0; i < feeds; i++) {
                        URI url = URI.create(pattern.replace("%d", Integer.toString(i)));
                        atOnce.acquire();
                        threads.execute(() -> {
                            outcomes.merge(poll(fetcher, url, access, known), 1, Integer::sum);
                            atOnce.release();
                        });
                    }
                }
                long micros = (cpuNanos() - cpu) / 1000 / feeds;
                System.out.println(
                        "round " + round + ": " + outcomes + ", " + micros + " µs of CPU each");
            }
        }
    }

    private static String poll(
            Fetcher fetcher, URI url, Access access, Map<URI, Validators> known) {
        Validators validators = known.getOrDefault(url, Validators.NONE);
        FetchOutcome outcome = fetcher.fetch(new FetchRequest(url, validators, access));
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            known.put(url, fetched.validators());
        }
        return outcome.getClass().getSimpleName();
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
