package kiosque.web.source;

import kiosque.feed.PollDay;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;
import kiosque.store.published.SourceFile;
import kiosque.web.cache.WebAddresses;
import kiosque.web.page.PollWords;
import kiosque.web.page.SourcePage.Fact;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What holds of a source at the moment, a fact a line.
final class SourceFacts {

    private static final String TROUBLE = "trouble";

    private final SourceStatus status;
    private final SourceState state;
    private final boolean shown;
    private final TimeWords calendar;
    private final Wording words;
    private final List<Fact> facts = new ArrayList<>();

    /// @param shown whether its address may be
    SourceFacts(SourceStatus status, boolean shown, TimeWords calendar) {
        this.status = status;
        this.state = status.source().state();
        this.shown = shown;
        this.calendar = calendar;
        this.words = calendar.words();
    }

    List<Fact> with(SourceFile file) {
        habit();
        polls();
        troubles();
        moves();
        add("source.entries", words.number(status.entries()), "");
        long arrivals = file.days().stream().mapToLong(PollDay::arrivals).sum();
        if (arrivals > 0) {
            long copies = file.days().stream().mapToLong(PollDay::copies).sum();
            String share = words.number(Math.round(100.0 * copies / arrivals));
            add("fact.copies", words.say("fact.percent", share), "");
        }
        return facts;
    }

    private void habit() {
        state.pace()
                .medianGap()
                .ifPresent(gap -> add("fact.habit", words.say("fact.every", length(gap)), ""));
        state.pace()
                .lastNewEntryAt()
                .ifPresent(at -> {
                    boolean silent = state.pace().isSilent(calendar.now());
                    add(
                            "fact.newest",
                            silent ? words.say("fact.silent", ago(at)) : ago(at),
                            silent ? TROUBLE : "");
                });
    }

    private void polls() {
        status.lastPollAt().ifPresent(at -> add("source.last", ago(at), ""));
        add(
                "source.next",
                calendar.due(status.next().at()).dated(),
                PollWords.reason(words, status.next().reason()),
                "");
    }

    private void troubles() {
        if (state.failing().failures() > 0) {
            add(
                    "fact.failures",
                    words.count("fact.failing", state.failing().failures()),
                    state.failing()
                            .since()
                            .map(since -> words.say("fact.failing.since", length(since)))
                            .orElse(""),
                    TROUBLE);
        }
        status.hold()
                .ifPresent(
                        hold -> add("fact.held", calendar.moment(hold.until()).words(), TROUBLE));
    }

    private void moves() {
        state.move()
                .ifPresent(move ->
                        add(
                                "fact.moving",
                                words.say(
                                        "fact.moving.seen",
                                        shown
                                                ? WebAddresses.withoutLogin(
                                                        move.target().toString())
                                                : "…",
                                        words.number(move.polls())),
                                TROUBLE));
        state.homeAskedAt()
                .ifPresent(at -> add("fact.moved", words.say("fact.moved.asked", ago(at)), ""));
    }

    private void add(String key, String value, String kind) {
        add(key, value, "", kind);
    }

    private void add(String key, String value, String detail, String kind) {
        facts.add(new Fact(words.say(key), value, detail, kind));
    }

    private String ago(Instant at) {
        return words.say("source.ago", length(at));
    }

    private String length(Instant since) {
        return length(Duration.between(since, calendar.now()));
    }

    /// A figure and its unit stay on one line.
    private String length(Duration roughly) {
        return calendar.roughly(roughly).replace(' ', '\u00a0');
    }
}
