package kiosque.web.page;

import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says times as people of one language in one time zone do.
public final class TimeWords {
    /// As long as people think in «ago».
    private static final Duration SAYS_MORE = Duration.ofHours(12);

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final Wording words;
    private final ZoneId zone;
    private final Instant now;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter day;

    /// @param now as seen from which «today» is today
    public TimeWords(Wording words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
        this.clock = DateTimeFormatter.ofPattern(words.say("time.clock"), words.locale());
        this.day = DateTimeFormatter.ofPattern(words.say("time.day"), words.locale());
    }

    public LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// A day's name, month and year.
    public String day(LocalDate date) {
        return day.format(date);
    }

    /// What stands above the entries of a day.
    public String heading(LocalDate date) {
        long daysAgo = ChronoUnit.DAYS.between(date, date(now));
        String name = day.format(date);
        if (daysAgo == 0) {
            return words.say("today", name);
        }
        if (daysAgo == 1) {
            return words.say("yesterday", name);
        }
        return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
    }

    public Wording words() {
        return words;
    }

    public Instant now() {
        return now;
    }

    public Moment moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        String time = clock.format(local);
        String ago = ago(at, time);
        return new Moment(
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                time,
                ago,
                ago.equals(time) ? dated(local, time) : ago,
                words.say("time.moment", day.format(local), time));
    }

    /// Under the heading of a day: the time of another day says of which.
    public Moment moment(Instant at, LocalDate heading) {
        Moment moment = moment(at);
        if (date(at).equals(heading)) {
            return moment;
        }
        String said = dated(at.atZone(zone), moment.clock());
        return new Moment(
                moment.machine(),
                said,
                moment.ago().equals(moment.clock()) ? said : moment.ago(),
                moment.dated(),
                moment.words());
    }

    /// When something is to happen: what should have happened already is late.
    public Moment due(Instant at) {
        Moment moment = moment(at);
        Duration late = Duration.between(at, now);
        if (late.isNegative()) {
            return moment;
        }
        String said =
                late.compareTo(A_MOMENT) < 0
                        ? words.say("source.due")
                        : words.say("source.overdue", roughly(late));
        return new Moment(moment.machine(), moment.clock(), said, said, moment.words());
    }

    /// A sentence that names instants for programs, with times for people in their place.
    public String inWords(String sentence) {
        return INSTANT.matcher(sentence)
                .replaceAll(found -> moment(Instant.parse(found.group())).words());
    }

    private String ago(Instant at, String clock) {
        Duration since = Duration.between(at, now);
        if (since.isNegative() || since.compareTo(SAYS_MORE) >= 0) {
            return clock;
        }
        return since.compareTo(A_MOMENT) < 0
                ? words.say("time.now")
                : words.say("source.ago", roughly(since));
    }

    private String dated(ZonedDateTime local, String time) {
        LocalDate date = local.toLocalDate();
        return switch ((int) ChronoUnit.DAYS.between(date(now), date)) {
            case 0 -> time;
            case -1 -> words.say("time.yesterday", time);
            case 1 -> words.say("time.tomorrow", time);
            default -> words.say("time.dated", brief(date).format(local), time);
        };
    }

    private DateTimeFormatter brief(LocalDate date) {
        boolean thisYear = date.getYear() == date(now).getYear();
        return DateTimeFormatter.ofPattern(
                words.say(thisYear ? "time.date" : "time.date.year"), words.locale());
    }

    /// A length of time, roughly: «3 min», «2 h», «5 j».
    public String roughly(Duration length) {
        Durations.Scaled scaled = Durations.scaled(length);
        return words.say("time." + scaled.unit().name().toLowerCase(Locale.ROOT), scaled.number());
    }
}
