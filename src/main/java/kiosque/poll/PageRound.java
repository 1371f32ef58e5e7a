package kiosque.poll;

import kiosque.feed.Circuit;
import kiosque.feed.DuePage;
import kiosque.feed.FullText;
import kiosque.feed.HostLease;
import kiosque.feed.PageReport;
import kiosque.store.HostLeases;
import kiosque.store.Pages;
import kiosque.store.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A handful of pages of one claimed host, one after the other and never without its gap; then its feeds have their turn.
final class PageRound {

    private static final Logger LOG = LoggerFactory.getLogger("kiosque.page");

    private final Pages.Claim claim;
    private final Belt belt;
    private final HostGap gap;
    private Circuit circuit;
    private volatile boolean stopped;

    /// What a round needs of the daemon.
    record Belt(Articles articles, Pages pages, HostLeases leases, Pause pause) {}

    PageRound(Pages.Claim claim, HostRule rule, Belt belt) {
        this.claim = claim;
        this.belt = belt;
        this.gap =
                new HostGap(
                        rule.gap(), claim.lastRequestAt(), belt.articles().clock(), belt.pause());
        this.circuit = claim.circuit();
    }

    HostLease lease() {
        return claim.lease();
    }

    /// No further page is begun.
    void stop() {
        stopped = true;
    }

    /// Runs to the end: what came of each page committed, the host given back.
    void run() {
        try {
            for (DuePage page : claim.due()) {
                if (!stopped) {
                    fetch(page);
                }
            }
            release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            // The page stays due, and the host is free again when the lease ends.
            LOG.warn("{}: its pages have to wait: {}", claim.lease().host(), e.getMessage());
        }
    }

    /// Whoever claims the host from now on commits; what this round may still find out does not.
    void release() {
        belt.leases().release(Map.of(claim.lease(), gap.last()));
    }

    private void fetch(DuePage page) throws InterruptedException {
        PageEnding ending = attempt(page);
        Instant now = belt.articles().clock().instant();
        PagePolicy.Verdict verdict = PagePolicy.after(ending, page, circuit, now);
        Optional<FullText> text =
                ending instanceof PageEnding.Answered answered ? answered.text() : Optional.empty();
        var report =
                new PageReport(
                        page,
                        claim.lease(),
                        now,
                        ending.word(),
                        ending.detail() + verdict.addition(),
                        verdict.next(),
                        verdict.hold(),
                        verdict.circuit(),
                        text);
        if (!belt.pages().commit(report)) {
            stop();
            return;
        }
        circuit = verdict.circuit();
        tell(report);
        if (verdict.hold().isPresent() || circuit.openUntil().isPresent()) {
            stop();
        }
    }

    /// The one broad catch: a mistake of ours in one page must not keep the others from being read.
    private PageEnding attempt(DuePage page) throws InterruptedException {
        try {
            return belt.articles().attempt(page, gap);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: a mistake of ours, please report it", page.order().url(), e);
            return new PageEnding.Forgone("our-mistake", "Kiosque made a mistake: " + e);
        }
    }

    private static void tell(PageReport report) {
        var level =
                report.outcome().equals("taken") || report.outcome().equals("kept-own")
                        ? LOG.atInfo()
                        : LOG.atWarn();
        level.addKeyValue("source", report.page().credit().name())
                .addKeyValue("outcome", report.outcome())
                .log(
                        "{}: full text {}: {} ({})",
                        report.page().credit().name(),
                        report.outcome(),
                        report.detail(),
                        report.page().order().url());
    }
}
