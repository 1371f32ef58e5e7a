package kiosque.poll.plan;

import static java.time.temporal.ChronoUnit.SECONDS;

import kiosque.feed.Notice.Cause;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out which sources somebody should look after. For use by one thread.
public final class Watch {

    /// A server that is in trouble for a night mends itself.
    private static final Duration FAILING = Duration.ofHours(24);

    private static final Map<String, String> OUTCOMES =
            Map.of(
                    "bot-wall", "is behind a bot filter",
                    "blocked", "may not be reached",
                    "unauthorised", "wants a login, or another than ours",
                    "empty", "lists nothing any more");

    private final Instant now;
    private final List<Cause> causes = new ArrayList<>();

    /// One for each server: by the first of its sources, as an address may be private.
    private final Map<String, List<SourceStatus>> ending = new LinkedHashMap<>();

    public Watch(Instant now) {
        this.now = now;
    }

    /// Looks at these, too.
    public void over(List<SourceStatus> sources) {
        for (SourceStatus source : sources) {
            look(source);
            if (source.source().state().move().isPresent()) {
                causes.add(moving(source.source().name()));
            }
            source.mislabelled().ifPresent(how -> causes.add(mislabelled(source, how)));
            if (EndingCertificate.in(source.lastDetail()).isPresent()) {
                ending.computeIfAbsent(source.source().host(), _ -> new ArrayList<>()).add(source);
            }
        }
    }

    /// In the order of the sources.
    public List<Cause> causes() {
        return Stream.concat(causes.stream(), ending.values().stream().map(Watch::certificate))
                .toList();
    }

    private static Cause certificate(List<SourceStatus> ofOneServer) {
        SourceStatus first = ofOneServer.getFirst();
        String name = first.source().name();
        String others =
                ofOneServer.size() == 1 ? "" : " (and %d more)".formatted(ofOneServer.size() - 1);
        return new Cause(
                "certificate-of-source",
                name,
                "the certificate of the server of %s%s ends on %s"
                        .formatted(
                                name,
                                others,
                                EndingCertificate.in(first.lastDetail()).orElseThrow()));
    }

    private static Cause mislabelled(SourceStatus source, String how) {
        String name = source.source().name();
        return new Cause(
                Cause.MISLABELLED,
                name,
                "%s is mislabelled, and read all the same: %s".formatted(name, how));
    }

    private void look(SourceStatus source) {
        String name = source.source().name();
        SourceState state = source.source().state();
        if (source.next().retired()) {
            causes.add(new Cause("given-up", name, name + " is given up: " + source.lastDetail()));
        } else if (hasFailedForLong(state, now)) {
            causes.add(
                    new Cause(
                            "failing",
                            name,
                            "%s fails since %s: %s"
                                    .formatted(
                                            name,
                                            said(state.failing().since()),
                                            source.lastDetail())));
        } else if (OUTCOMES.containsKey(source.lastOutcome())) {
            String what = OUTCOMES.getOrDefault(source.lastOutcome(), "");
            causes.add(
                    new Cause(
                            source.lastOutcome(),
                            name,
                            "%s %s: %s".formatted(name, what, source.lastDetail())));
        } else if (state.pace().isSilent(now)) {
            causes.add(
                    new Cause(
                            "silent",
                            name,
                            "%s is silent for longer than its habit: nothing new since %s"
                                    .formatted(name, said(state.pace().lastNewEntryAt()))));
        }
    }

    private static Cause moving(String name) {
        return new Cause(
                "moving",
                name,
                "%s says that it has moved for good; its address in the configuration will be asked less and less"
                        .formatted(name));
    }

    /// An instant that is there, as precisely as people need it.
    private static Instant said(Optional<Instant> at) {
        return at.orElseThrow().truncatedTo(SECONDS);
    }

    private static boolean hasFailedForLong(SourceState state, Instant now) {
        return state.failing().since().filter(at -> at.plus(FAILING).isBefore(now)).isPresent();
    }
}
