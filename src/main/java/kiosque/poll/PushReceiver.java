package kiosque.poll;

import kiosque.feed.Document;
import kiosque.feed.NextPoll;
import kiosque.feed.PollReport;
import kiosque.feed.Source;
import kiosque.store.source.HostLeases;
import kiosque.store.source.HostLeases.Claim;
import kiosque.store.source.Sources;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Takes in what hubs push, under the same lease and by the same way as what is polled.
public final class PushReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(PushReceiver.class);

    /// A round of the source's host may be under way: it ends within a poll's time-out.
    private static final int ATTEMPTS = 60;

    /// Of that length each, at once.
    private static final int AT_ONCE = 32;

    private static final int LENGTH = 256 * 1024;

    private final HostLeases leases;
    private final Sources sources;
    private final Poller poller;
    private final Committer committer;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public PushReceiver(HostLeases leases, Sources sources, Poller poller, Committer committer) {
        this.leases = leases;
        this.sources = sources;
        this.poller = poller;
        this.committer = committer;
    }

    /// Takes it in as soon as the source's host is free. What does not get in is found by the next poll.
    ///
    /// @param source its number
    /// @return false if there is more under way than we can take: the hub may try again
    public boolean take(long source, Document document) {
        int room = Math.min(AT_ONCE, 1 + document.body().length / LENGTH);
        if (!places.tryAcquire(room)) {
            return false;
        }
        Thread.ofVirtual()
                .name("push " + source)
                .start(() -> {
                    try {
                        takeInTurn(source, document);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        LOG.error(
                                "what was pushed for {} was not taken in: {}",
                                document.location(),
                                e.getMessage(),
                                e);
                    } finally {
                        places.release(room);
                    }
                });
        return true;
    }

    private void takeInTurn(long source, Document document) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Claim> claim = leases.claimOf(source);
            if (claim.isPresent()) {
                take(claim.get(), document);
                return;
            }
            Thread.sleep(1000);
        }
        LOG.warn("{} is busy: what its hub pushed is left to the next poll", document.location());
    }

    private void take(Claim claim, Document document) throws InterruptedException {
        Source source = claim.due().getFirst();
        try {
            NextPoll unmoved = sources.next(source.number()).orElseThrow();
            Optional<PollReport> report = poller.pushed(source, claim.lease(), document, unmoved);
            if (report.isPresent()) {
                committer.commit(report.get());
            }
        } finally {
            committer.release(claim.lease(), Instant.EPOCH);
        }
    }
}
