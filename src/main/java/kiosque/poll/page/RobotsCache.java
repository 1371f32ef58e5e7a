package kiosque.poll.page;

import kiosque.feed.FetchOutcome;
import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.fetch.RobotsRules;
import kiosque.fetch.setting.Access;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.when.Ending;
import kiosque.poll.when.Refusal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What each site's robots.txt says to us, asked for once a day.
final class RobotsCache {

    /// The name that a robots.txt knows us by, whatever the User-Agent says besides.
    private static final String PRODUCT = "Kiosque";

    /// No longer may an answer be relied on (RFC 9309, section 2.4).
    private static final Duration VALID = Duration.ofHours(24);

    private static final int MOST = 2000;

    /// What a site said, or why it could not say.
    sealed interface Ruling {

        record Rules(RobotsRules rules) implements Ruling {}

        record Silence(Refusal why) implements Ruling {}
    }

    private record Known(RobotsRules rules, Instant at) {}

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>();

    RobotsCache(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// The rules of the site that the page is on.
    ///
    /// @param gap which the asking keeps
    Ruling rulesFor(URI page, Access access, HostGap gap) throws InterruptedException, TurnEnded {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        Optional<RobotsRules> before = remembered(site);
        if (before.isPresent()) {
            return new Ruling.Rules(before.get());
        }
        Reply reply = gap.then(() -> fetcher.get(URI.create(site + "/robots.txt"), access));
        Optional<Refusal> silence = silence(reply);
        if (silence.isPresent()) {
            return new Ruling.Silence(silence.get());
        }
        RobotsRules rules = RobotsRules.of(reply, PRODUCT);
        remember(site, rules);
        return new Ruling.Rules(rules);
    }

    /// While a site cannot say what it allows, nothing is allowed (RFC 9309, section 2.3.1.4): the page waits.
    private static Optional<Refusal> silence(Reply reply) {
        return switch (reply) {
            case Reply.Answered answer
                    when answer.status() == 429
                            || (answer.status() == 503 && answer.retryAfter().isPresent()) ->
                    Optional.of(
                            new Refusal(
                                    "throttled",
                                    "the server asks to be left alone, when asked for its"
                                            + " robots.txt ("
                                            + answer.status()
                                            + ")",
                                    new Ending.HeldOff(answer.retryAfter())));
            case Reply.Answered answer when answer.status() >= 500 ->
                    cannotBeHad(" (" + answer.status() + "), so nothing may be fetched");
            case Reply.Answered _ -> Optional.empty();
            case Reply.Failed(FetchOutcome.Forbidden forbidden) ->
                    Optional.of(Refusal.of(forbidden));
            case Reply.Failed(FetchOutcome.Unreachable unreachable) ->
                    cannotBeHad(": " + unreachable.detail());
            case Reply.Failed _ -> cannotBeHad("");
        };
    }

    private static Optional<Refusal> cannotBeHad(String why) {
        return Optional.of(
                new Refusal("robots", "its robots.txt cannot be had" + why, new Ending.Failed()));
    }

    private synchronized Optional<RobotsRules> remembered(String site) {
        return Optional.ofNullable(known.get(site))
                .filter(it -> it.at().plus(VALID).isAfter(clock.instant()))
                .map(Known::rules);
    }

    private synchronized void remember(String site, RobotsRules rules) {
        known.remove(site);
        known.put(site, new Known(rules, clock.instant()));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
