package kiosque.poll;

import kiosque.feed.PageReport;
import kiosque.feed.PollReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/// One line for each poll that a person can read: the source, what came of it, when the next one is and why.
public final class PollLog implements Committer.Listener {

    private static final Logger LOG = LoggerFactory.getLogger("kiosque.poll");
    private static final Logger PAGES = LoggerFactory.getLogger("kiosque.page");
    private static final Set<String> GOOD_PAGES = Set.of("taken", "kept-own");
    private static final Set<String> GOOD = Set.of("new", "edited", "pushed");

    /// Nothing has happened, and most polls are like that: told only to whoever wants to know.
    private static final Set<String> QUIET = Set.of("unchanged", "not-modified");

    /// Told once, not of each source: it is none of their doing.
    private static final String OURSELVES = "our-network";

    private static final DateTimeFormatter SOON =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter LATER =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);

    private final Supplier<ZoneId> zone;

    /// @param zone that people read times in: that of the lines themselves
    public PollLog(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    @Override
    public void polled(PollReport report) {
        level(report)
                .addKeyValue("source", report.source().name())
                .addKeyValue("outcome", report.outcome())
                .log(
                        "{}: {}; next {} ({})",
                        report.source().name(),
                        clause(report.detail()),
                        at(report.next().at(), report.at()),
                        report.next().reason());
    }

    @Override
    public void fetched(PageReport report) {
        String source = report.page().credit().name();
        var level = GOOD_PAGES.contains(report.outcome()) ? PAGES.atInfo() : PAGES.atWarn();
        level.addKeyValue("source", source)
                .addKeyValue("outcome", report.outcome())
                .log(
                        "{}: full text {}: {} ({})",
                        source,
                        report.outcome(),
                        report.detail(),
                        report.page().order().url());
    }

    private static LoggingEventBuilder level(PollReport report) {
        if (report.outcome().equals(OURSELVES)) {
            return LOG.atDebug();
        }
        if (report.after().failing().failures() > 0) {
            return LOG.atWarn();
        }
        return QUIET.contains(report.outcome())
                ? LOG.atDebug()
                : GOOD.contains(report.outcome()) ? LOG.atInfo() : LOG.atWarn();
    }

    /// A sentence goes on here.
    private static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private String at(Instant next, Instant now) {
        DateTimeFormatter format = next.isBefore(now.plus(Duration.ofHours(18))) ? SOON : LATER;
        return format.withZone(zone.get()).format(next);
    }
}
