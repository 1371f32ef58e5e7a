package kiosque.schedule;

import module java.base;

import org.quartz.CronExpression;

/// The times that a Quartz cron expression names, by the clock on the wall. Immutable and safe for use by many threads.
///
/// Quartz reads the expression as if there were UTC alone, and the zone's own rules say when the wall shows such a time: left to itself
/// it skips the hour that comes twice in autumn, and in spring the whole day of a time that does not come. Here what falls into
/// the missing hour is made up for as soon as that is over, unless it comes again within the hour anyway, and an expression that repeats
/// through the day goes on through the doubled one; one that names its hours comes once.
@SuppressWarnings("JavaUtilDate") // Quartz's own type
public final class CronTimes implements UnaryOperator<Instant> {

    /// What an expression that names no further time answers with.
    private static final Duration NEVER = Duration.ofDays(3653);

    private static final Pattern NAMED_HOURS = Pattern.compile("[0-9]+(,[0-9]+)*");

    private final CronExpression expression;
    private final ZoneRules rules;
    private final boolean namesItsHours;

    private CronTimes(CronExpression expression, ZoneId zone) {
        this.expression = expression;
        this.rules = zone.getRules();
        this.namesItsHours =
                NAMED_HOURS
                        .matcher(expression.getCronExpression().strip().split("\\s+")[2])
                        .matches();
    }

    /// Reads an expression.
    ///
    /// @param expression six or seven fields: seconds, minutes, hours, day of month, month, day of week, year
    /// @throws IllegalArgumentException with what is wrong with it, for a person
    public static CronTimes of(String expression, ZoneId zone) {
        try {
            CronExpression parsed = new CronExpression(expression);
            parsed.setTimeZone(TimeZone.getTimeZone("UTC"));
            if (parsed.getNextValidTimeAfter(new Date(0)) == null) {
                throw new IllegalArgumentException("names no time at all");
            }
            return new CronTimes(parsed, zone);
        } catch (ParseException refused) {
            throw new IllegalArgumentException(
                    String.valueOf(refused.getMessage()).replaceFirst("\\.$", ""), refused);
        }
    }

    /// The first time after `instant`; ten years later if there is none.
    @Override
    public Instant apply(Instant instant) {
        Instant after = instant;
        ZoneOffset offset = rules.getOffset(instant);
        Optional<LocalDateTime> wall = next(after.atOffset(offset).toLocalDateTime());
        ZoneOffsetTransition change = rules.nextTransition(after);
        while (wall.isPresent()) {
            Instant at = wall.get().toInstant(offset);
            if (change == null || at.isBefore(change.getInstant())) {
                return at;
            }
            boolean missed = change.isGap() && wall.get().isBefore(change.getDateTimeAfter());
            offset = change.getOffsetAfter();
            wall = firstFrom(change);
            if (missed && !goesOnSoon(wall, change)) {
                return change.getInstant();
            }
            change = rules.nextTransition(change.getInstant());
        }
        return instant.plus(NEVER);
    }

    @Override
    public String toString() {
        return expression.getCronExpression();
    }

    /// What repeats through the day needs no making up: it comes again within as much as was missed.
    private boolean goesOnSoon(Optional<LocalDateTime> next, ZoneOffsetTransition change) {
        return !namesItsHours
                && next.filter(wall ->
                                wall.isBefore(change.getDateTimeAfter().plus(change.getDuration())))
                        .isPresent();
    }

    /// The first time that the wall shows from then on, and did not show before where that is once too often.
    private Optional<LocalDateTime> firstFrom(ZoneOffsetTransition change) {
        LocalDateTime shown =
                change.isOverlap() && namesItsHours
                        ? change.getDateTimeBefore()
                        : change.getDateTimeAfter();
        return next(shown.minusSeconds(1));
    }

    private Optional<LocalDateTime> next(LocalDateTime wall) {
        Date next = expression.getNextValidTimeAfter(Date.from(wall.toInstant(ZoneOffset.UTC)));
        return Optional.ofNullable(next)
                .map(date -> LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }
}
