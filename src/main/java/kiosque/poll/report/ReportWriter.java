package kiosque.poll.report;

import kiosque.feed.FeedHead;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.HostHold;
import kiosque.feed.NextPoll;
import kiosque.feed.PollReport;
import kiosque.feed.Privacy;
import kiosque.feed.SourceState;
import kiosque.feed.Taken;
import kiosque.feed.Validators;
import kiosque.poll.entry.NotModifiedDoubt;
import kiosque.poll.entry.ReadDocument;
import kiosque.poll.entry.TakenInWords;
import kiosque.poll.plan.Polling;
import kiosque.poll.when.Ending;
import kiosque.poll.when.Habit;
import kiosque.poll.when.Jitter;
import kiosque.poll.when.PollPolicy;
import kiosque.poll.when.RedirectWatch;
import kiosque.poll.when.Refusal;
import kiosque.poll.when.StateAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Writes the report of one poll: the source's state from now on, when it is polled next, and what is to be committed.
public final class ReportWriter {

    private final Polling polling;
    private final SourceState before;
    private final Instant now;

    /// What a document or a refusal brought besides the source's new state.
    private record Findings(Taken taken, Optional<FeedHead> head, Optional<HostHold> hold) {

        static final Findings NONE =
                new Findings(Taken.NOTHING, Optional.empty(), Optional.empty());
    }

    public ReportWriter(Polling polling) {
        this.polling = polling;
        this.before = polling.source().state();
        this.now = polling.at();
    }

    public PollReport notModified(NotModified outcome) {
        var same =
                StateAfter.GoodAnswer.same(
                        before, outcome.validators(), outcome.freshFor().or(before::freshFor));
        return outcome.solicited()
                ? unchanged("not-modified", "not modified", same, watch(outcome.moves()))
                : unchanged("not-modified", "not modified, though nobody asked", same, stay());
    }

    public PollReport sameDocument(Fetched outcome) {
        Validators last = before.validators();
        boolean stillDistrusted = !last.areTrusted() && outcome.validators().saySameAs(last);
        var same =
                StateAfter.GoodAnswer.same(
                        before, stillDistrusted ? last : outcome.validators(), outcome.freshFor());
        SourceState after = StateAfter.success(before, same, watch(outcome.moves()), now);
        NextPoll next =
                next(
                        after,
                        Ending.Answered.of(
                                before, outcome.document().body().length, polling.backup()));
        String detail = "the same document as before" + doubted() + movedTo(after);
        return report("unchanged", detail, after, next, Findings.NONE);
    }

    /// Our own network kept us from asking: the source is what it was.
    public PollReport ours() {
        return spared(
                "our-network",
                "no host can be reached, which is our own network's doing",
                Duration.ofSeconds(40),
                "our own network is away: tried again within a minute");
    }

    /// Whether it is its own silence or that of our network cannot be told yet: the source is what it was.
    public PollReport untold(Refusal refusal, Duration wait) {
        return spared(
                refusal.word(),
                refusal.sentence(),
                wait.multipliedBy(2).dividedBy(3),
                "no other host has answered since: tried again before it is blamed");
    }

    private PollReport spared(String word, String sentence, Duration wait, String reason) {
        double slack = wait.toMillis() * Jitter.of(polling.source().name(), now) * 3 / 8;
        var soon = NextPoll.at(now.plus(wait).plusMillis((long) slack), reason);
        return report(word, sentence, before, soon, Findings.NONE);
    }

    private String doubted() {
        return NotModifiedDoubt.isDue(before, now)
                ? ", asked for as a whole because nothing new had come for long"
                : "";
    }

    private PollReport unchanged(
            String word, String detail, StateAfter.GoodAnswer answer, RedirectWatch.Watched moved) {
        SourceState after = StateAfter.success(before, answer, moved, now);
        NextPoll next = next(after, Ending.Answered.of(before, 0, polling.backup()));
        return report(word, detail + movedTo(after), after, next, Findings.NONE);
    }

    public PollReport taken(ReadDocument reading, Taken taken) {
        RedirectWatch.Watched moved =
                taken.recognised() > 0 || before.isNew() ? watch(reading.moves()) : stay();
        SourceState after =
                StateAfter.success(before, reading.answer(before, taken, now), moved, now);
        NextPoll next =
                next(
                        after,
                        new Ending.Answered(
                                reading.document().body().length,
                                polling.backup(),
                                Habit.turn(before, reading.feed().entries(), now)));
        var findings = new Findings(taken, Optional.of(reading.head()), Optional.empty());
        String detail = TakenInWords.of(taken, reading.feed()) + doubted() + movedTo(after);
        return report(reading.word(taken), detail, after, next, findings);
    }

    /// What a hub pushed: nothing of it says how the server would answer a poll, so the next one stays when it was (WebSub, section 7).
    public PollReport pushed(ReadDocument reading, Taken taken, NextPoll unmoved) {
        SourceState after = StateAfter.push(before, taken, now);
        var findings = new Findings(taken, Optional.empty(), Optional.empty());
        return report(
                "pushed",
                "pushed by its hub: " + TakenInWords.of(taken, reading.feed()),
                after,
                unmoved,
                findings);
    }

    public PollReport refused(Refusal refusal) {
        SourceState after =
                refusal.ending() instanceof Ending.Gone
                        ? StateAfter.gone(before, now)
                        : StateAfter.failure(
                                refusal.isOfValidators() ? before.withoutValidators() : before,
                                now);
        NextPoll next = next(after, refusal.ending());
        Optional<HostHold> hold =
                refusal.ending() instanceof Ending.HeldOff(Optional<Duration> wish)
                        ? Optional.of(
                                new HostHold(
                                        wish.map(PollPolicy::honoured)
                                                .map(now::plus)
                                                .orElse(next.at()),
                                        refusal.sentence()))
                        : Optional.empty();
        return report(
                refusal.word(),
                refusal.sentence(),
                after,
                next,
                new Findings(Taken.NOTHING, Optional.empty(), hold));
    }

    private NextPoll next(SourceState after, Ending ending) {
        return PollPolicy.next(polling.settings(), after, ending, now);
    }

    private RedirectWatch.Watched watch(Moves moves) {
        return polling.home()
                .map(home -> RedirectWatch.atHome(before, home, moves, polling.adoption(), now))
                .orElseGet(() -> RedirectWatch.after(before, moves, polling.adoption(), now));
    }

    private RedirectWatch.Watched stay() {
        return new RedirectWatch.Watched(before.url(), before.move());
    }

    private String movedTo(SourceState after) {
        return after.url().equals(before.url()) ? "" : "; moved for good to " + after.url();
    }

    private PollReport report(
            String word, String detail, SourceState after, NextPoll next, Findings findings) {
        Privacy privacy = polling.prepared().privacy();
        return new PollReport(
                polling.source(),
                polling.lease(),
                now,
                new PollReport.Ending(word, privacy.cover(detail)),
                after,
                new NextPoll(next.at(), privacy.cover(next.reason()), next.retired()),
                findings.hold(),
                findings.head(),
                findings.taken());
    }
}
