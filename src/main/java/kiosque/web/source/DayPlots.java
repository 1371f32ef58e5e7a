package kiosque.web.source;

import kiosque.feed.PollDay;
import kiosque.store.source.PastPolls;
import kiosque.web.page.SourcePage.Bar;
import kiosque.web.page.SourcePage.Plot;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Draws a month of polls, a bar a day.
final class DayPlots {

    private static final int STEP = 20;
    private static final double HEIGHT = 80;

    private final TimeWords calendar;
    private final Wording words;
    private final List<PollDay> days;
    private final LocalDate today;

    /// @param days by UTC, as they are counted
    DayPlots(TimeWords calendar, List<PollDay> days) {
        this.calendar = calendar;
        this.words = calendar.words();
        this.today = LocalDate.ofInstant(calendar.now(), ZoneOffset.UTC);
        this.days =
                days.stream()
                        .filter(day -> day.day().isAfter(today.minusDays(PastPolls.DAYS)))
                        .filter(day -> !day.day().isAfter(today))
                        .toList();
    }

    /// One part of each day's bar, from the bottom up.
    private record Part(String kind, ToDoubleFunction<PollDay> size) {}

    List<Plot> all() {
        if (days.isEmpty()) {
            return List.of();
        }
        return List.of(outcomes(), times(), bytes(), entries());
    }

    private Plot outcomes() {
        return plot(
                "polls",
                words.number((long) most(PollDay::polls)),
                List.of(
                        new Part("brought", PollDay::brought),
                        new Part("quiet", PollDay::quiet),
                        new Part("failed", PollDay::failed)),
                day -> words.say("plot.polls.day", day.polls(), day.brought(), day.failed()));
    }

    private Plot times() {
        return plot(
                "time",
                words.milliseconds(most(day -> mean(day).toMillis())),
                List.of(new Part("plain", day -> mean(day).toMillis())),
                day ->
                        words.say(
                                "plot.time.day",
                                words.milliseconds((double) mean(day).toMillis()),
                                words.milliseconds((double) day.slowest().toMillis())));
    }

    private Plot bytes() {
        return plot(
                "bytes",
                words.size((long) most(PollDay::bytes)),
                List.of(new Part("plain", PollDay::bytes)),
                day -> words.size(day.bytes()));
    }

    private Plot entries() {
        return plot(
                "entries",
                words.number((long) most(PollDay::arrivals)),
                List.of(
                        new Part("brought", day -> day.arrivals() - day.copies()),
                        new Part("copies", PollDay::copies)),
                day -> words.say("plot.entries.day", day.arrivals(), day.copies(), day.edits()));
    }

    @FunctionalInterface
    private interface Label {
        String of(PollDay day);
    }

    private Plot plot(String key, String most, List<Part> parts, Label label) {
        double highest =
                Math.max(
                        1,
                        most(day ->
                                parts.stream()
                                        .mapToDouble(p -> p.size().applyAsDouble(day))
                                        .sum()));
        List<Bar> bars = new ArrayList<>();
        for (PollDay day : days) {
            int x =
                    STEP
                            * (PastPolls.DAYS
                                    - 1
                                    - (int) (today.toEpochDay() - day.day().toEpochDay()));
            double top = HEIGHT;
            for (Part part : parts) {
                double size = part.size().applyAsDouble(day) / highest * HEIGHT;
                if (size > 0) {
                    top -= size;
                    bars.add(
                            new Bar(
                                    x,
                                    tenth(top),
                                    tenth(size),
                                    part.kind(),
                                    words.say("beat", calendar.day(day.day()), label.of(day))));
                }
            }
        }
        String title = words.say("plot." + key);
        return new Plot(
                title,
                words.say("plot.summary", title, words.number(days.size()), most),
                words.say("plot.most", most),
                calendar.day(today.minusDays(PastPolls.DAYS - 1L)),
                words.say("plot.today"),
                bars);
    }

    private double most(ToDoubleFunction<PollDay> size) {
        return days.stream().mapToDouble(size).max().orElse(0);
    }

    private static Duration mean(PollDay day) {
        return day.polls() == 0 ? Duration.ZERO : day.took().dividedBy(day.polls());
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
