package kiosque.config;

import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.FeedSelection;
import kiosque.poll.setting.HostRule;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads how hosts are to be treated.
final class PollingReader {

    private static final Meaning<Integer> CONCURRENCY = Meanings.number(1, 100);

    private final Optional<Section> polling;

    PollingReader(Section root) {
        this.polling = root.section("polling");
    }

    /// @param hidden names of sources whose address is shown nowhere
    PollSettings read(
            Map<String, SourceSettings> sources, List<FeedSelection> feeds, Set<String> hidden) {
        Optional<Section> perHost = polling.flatMap(it -> it.section("per-host"));
        int concurrency = perHost.flatMap(it -> it.read("concurrency", CONCURRENCY)).orElse(1);
        Duration gap =
                perHost.flatMap(it -> it.read("gap", Meanings.DURATION))
                        .orElse(Duration.ofSeconds(1));
        return new PollSettings(
                polling.flatMap(it -> it.read("concurrency", Meanings.number(1, 10_000)))
                        .orElse(256),
                concurrency,
                gap,
                hosts(concurrency, gap),
                adoption(),
                sources,
                feeds,
                hidden);
    }

    private List<HostRule> hosts(int concurrency, Duration gap) {
        return polling.flatMap(it -> it.section("hosts"))
                .map(it ->
                        it.all().entrySet().stream()
                                .flatMap(host -> rule(host, concurrency, gap).stream())
                                .toList())
                .orElse(List.of());
    }

    private static Optional<HostRule> rule(
            Map.Entry<String, Value> host, int concurrency, Duration gap) {
        String pattern = host.getKey().toLowerCase(Locale.ROOT);
        if (!pattern.matches("(\\*\\.)?([^*:/\\s]+|\\[[0-9a-f:.]+\\])(:\\d{1,5})?")) {
            host.getValue()
                    .mistake(
                            "is no host; write www.example.org, *.example.org or example.org:8443");
        }
        return host.getValue()
                .section("polling.hosts.*")
                .map(it ->
                        new HostRule(
                                pattern,
                                it.read("concurrency", CONCURRENCY).orElse(concurrency),
                                it.read("gap", Meanings.DURATION).orElse(gap)));
    }

    private Adoption adoption() {
        return polling.flatMap(it -> it.section("redirect-adoption"))
                .map(it ->
                        new Adoption(
                                it.read("polls", Meanings.number(1, 1000))
                                        .orElse(Adoption.DEFAULT.polls()),
                                it.read("for", Meanings.DURATION)
                                        .orElse(Adoption.DEFAULT.holdFor())))
                .orElse(Adoption.DEFAULT);
    }
}
