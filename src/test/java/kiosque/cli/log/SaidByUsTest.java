package kiosque.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

class SaidByUsTest {

    private final LoggerContext context = new LoggerContext();
    private final SaidByUs filter = new SaidByUs("ours", context);

    SaidByUsTest() {
        context.getLogger("ours").setLevel(Level.INFO);
    }

    @Test
    void librariesDoNotTellOfADatabaseThatIsAway() {
        var lost = new IllegalStateException("no trigger", new SQLException("socket error"));

        assertThat(told("org.quartz.core", lost)).isEqualTo(FilterReply.DENY);
        assertThat(told("com.zaxxer.hikari.pool", null)).isEqualTo(FilterReply.DENY);
    }

    @Test
    void theyTellOfEverythingElse() {
        var other = new IllegalStateException("out of order");

        assertThat(told("org.quartz.core", other)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(told("org.eclipse.jetty", null)).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void atTheEndOnlyWeAreHeard() {
        filter.end();

        assertThat(told("org.quartz.core", new IllegalStateException("interrupted")))
                .isEqualTo(FilterReply.DENY);
        assertThat(told("ours.store", new SQLException("away"))).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void whoWantsToKnowEverythingHearsEverything() {
        context.getLogger("ours").setLevel(Level.DEBUG);

        assertThat(told("org.quartz.core", new SQLException("away")))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply told(String logger, @Nullable Throwable thrown) {
        return filter.decide(
                new LoggingEvent("", context.getLogger(logger), Level.WARN, "told", thrown, null));
    }
}
