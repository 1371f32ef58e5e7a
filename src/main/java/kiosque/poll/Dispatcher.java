package kiosque.poll;

import module java.base;

import kiosque.feed.HostLease;
import kiosque.poll.host.Pause;
import kiosque.poll.host.ReadingPermits;
import kiosque.poll.plan.Plan;
import kiosque.poll.setting.HostRule;
import kiosque.store.source.HostLeases;
import kiosque.store.source.HostLeases.Claim;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Claims hosts that something is due of, as many as there is room for, and gives each a virtual thread.
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /// Hosts claimed in one statement.
    private static final int HANDFUL = 128;

    /// How long rounds may take to end when the daemon stops; what those have not handed in that do not is due again at the next start.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<Plan> plan;
    private final HostLeases leases;
    private final Committer committer;
    private final HostRound.Belt belt;
    private final Map<String, HostRound> rounds = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private volatile boolean resting;

    public Dispatcher(
            Supplier<Plan> plan,
            HostLeases leases,
            Worker worker,
            Committer committer,
            Clocks clocks) {
        this.plan = plan;
        this.leases = leases;
        this.committer = committer;
        this.belt =
                new HostRound.Belt(
                        worker,
                        committer,
                        new ReadingPermits(
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory()),
                        clocks.clock(),
                        clocks.pause(),
                        clocks.nanoTime(),
                        leases.term().multipliedBy(3).dividedBy(4));
    }

    /// What time it is, in three ways.
    ///
    /// @param clock that the configuration's times go by
    /// @param pause waits by `clock`
    /// @param nanoTime a clock that nobody sets, for the age of leases
    public record Clocks(InstantSource clock, Pause pause, LongSupplier nanoTime) {}

    /// Starts whatever is due. Called every second, never by two threads at once; when it fails, nothing has been taken.
    public void tick() {
        int asked;
        int got;
        do {
            Plan current = plan.get();
            asked =
                    closing || resting
                            ? 0
                            : Math.min(HANDFUL, current.concurrency() - rounds.size());
            got = asked <= 0 ? 0 : start(asked, current);
        } while (asked > 0 && got == asked);
    }

    private int start(int asked, Plan current) {
        long since = belt.nanoTime().getAsLong();
        List<Claim> claims = leases.claim(asked, belt.clock().instant(), current.gap(), held());
        for (Claim claim : claims) {
            HostRule rule = current.ruleFor(claim.lease().host());
            start(new HostRound(claim, rule, current.gap(), since, belt));
        }
        return claims.size();
    }

    private void start(HostRound round) {
        String host = round.lease().host();
        rounds.put(host, round);
        if (closing || resting) {
            round.stop();
        }
        Thread.ofVirtual()
                .name("poll " + host)
                .start(() -> {
                    try {
                        round.run();
                    } finally {
                        rounds.remove(host);
                    }
                });
    }

    /// What this node has in hand, whatever the database says of the leases' terms.
    private Set<String> held() {
        Set<String> held = committer.pending();
        held.addAll(rounds.keySet());
        return held;
    }

    /// How many hosts are being asked right now.
    public int underWay() {
        return rounds.size();
    }

    /// Keeps the hosts of rounds that take long. Called well within a lease's term; nothing more is asked of a host that has gone to another node.
    public void renewLeases() {
        List<HostRound> current = List.copyOf(rounds.values());
        long since = belt.nanoTime().getAsLong();
        Set<HostLease> lost = leases.renew(current.stream().map(HostRound::lease).toList());
        for (HostRound round : current) {
            if (lost.contains(round.lease())) {
                LOG.warn("{} has gone to another node", round.lease().host());
                round.stop();
            } else {
                round.held(since);
            }
        }
    }

    /// Begins nothing more for now: what is being asked is waited for, and what is due stays so.
    public void rest() {
        resting = true;
        rounds.values().forEach(HostRound::stop);
    }

    /// Goes on after a [#rest].
    public void goOn() {
        resting = false;
    }

    /// From now on nothing is begun.
    public void stop() {
        closing = true;
        rounds.values().forEach(HostRound::stop);
    }

    /// Begins nothing more, and waits for what is under way.
    @Override
    public void close() {
        stop();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!rounds.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!rounds.isEmpty()) {
            LOG.warn("{} hosts have not answered in time and will be asked again", rounds.size());
        }
    }

    /// Hosts that are given back though they have not answered: what they still say is not taken in.
    public Map<HostLease, Instant> abandoned() {
        Map<HostLease, Instant> abandoned = new HashMap<>();
        Instant now = belt.clock().instant();
        rounds.values()
                .forEach(round -> {
                    round.asked(now);
                    abandoned.put(round.lease(), round.restsUntil());
                });
        return abandoned;
    }
}
