package kiosque.poll.setting;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// How often the user wants a source to be polled.
public sealed interface Every {

    /// As often as the source's own habit suggests.
    record Auto() implements Every {}

    record Interval(Duration duration) implements Every {}

    /// At the times that a Quartz cron expression names.
    ///
    /// @param next the first such time after a given one
    record Calendar(String expression, UnaryOperator<Instant> next) implements Every {

        @Override
        public String toString() {
            return expression;
        }
    }
}
