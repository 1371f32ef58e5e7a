package kiosque.poll;

import kiosque.feed.PageReport;
import kiosque.feed.PollReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/// One line for each poll that a person can read: the source, what came of it, when the next one is and why.
public final class PollLog implements Committer.Listener {

    private static final Logger LOG = LoggerFactory.getLogger("kiosque.poll");
    private static final Logger PAGES = LoggerFactory.getLogger("kiosque.page");
    private static final Set<String> GOOD_PAGES = Set.of("taken", "kept-own");
    private static final Set<String> GOOD =
            Set.of("new", "edited", "unchanged", "not-modified", "pushed");

    private final DateTimeFormatter soon;
    private final DateTimeFormatter later;

    /// @param zone that people read times in
    public PollLog(ZoneId zone) {
        this.soon = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
        this.later = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(zone);
    }

    @Override
    public void polled(PollReport report) {
        var level = GOOD.contains(report.outcome()) ? LOG.atInfo() : LOG.atWarn();
        level.addKeyValue("source", report.source().name())
                .addKeyValue("outcome", report.outcome())
                .log(
                        "{}: {}; next {} ({})",
                        report.source().name(),
                        report.detail(),
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

    private String at(Instant next, Instant now) {
        return (next.isBefore(now.plus(Duration.ofHours(18))) ? soon : later).format(next);
    }
}
