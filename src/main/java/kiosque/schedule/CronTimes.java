package kiosque.schedule;

import org.quartz.CronExpression;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/// The times that a Quartz cron expression names. Immutable and safe for use by many threads.
@SuppressWarnings("JavaUtilDate") // Quartz's own type
public final class CronTimes implements UnaryOperator<Instant> {

    /// What an expression that names no further time answers with.
    private static final Duration NEVER = Duration.ofDays(3653);

    private final CronExpression expression;

    private CronTimes(CronExpression expression) {
        this.expression = expression;
    }

    /// Reads an expression.
    ///
    /// @param expression six or seven fields: seconds, minutes, hours, day of month, month, day of week, year
    /// @throws IllegalArgumentException with what is wrong with it, for a person
    public static CronTimes of(String expression, ZoneId zone) {
        try {
            CronExpression parsed = new CronExpression(expression);
            parsed.setTimeZone(TimeZone.getTimeZone(zone));
            if (parsed.getNextValidTimeAfter(new Date(0)) == null) {
                throw new IllegalArgumentException("names no time at all");
            }
            return new CronTimes(parsed);
        } catch (ParseException refused) {
            throw new IllegalArgumentException(
                    String.valueOf(refused.getMessage()).replaceFirst("\\.$", ""), refused);
        }
    }

    /// The first time after `instant`; ten years later if there is none.
    @Override
    public Instant apply(Instant instant) {
        Date next = expression.getNextValidTimeAfter(Date.from(instant));
        return next == null ? instant.plus(NEVER) : next.toInstant();
    }

    @Override
    public String toString() {
        return expression.getCronExpression();
    }
}
