package kiosque.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

class LogLineTest {

    private static final String HOSTILE =
            "a\r\n2026 ERROR forged\u001B[2J\u202E\u2028é\uD83D\uDE00";

    private final LoggerContext context = new LoggerContext();

    @Test
    void oneEventIsOneLineWhateverItSays() {
        assertThat(text("Le Monde: {}", HOSTILE, null))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d INFO  Le Monde:"
                                + " a[^\\r\\n]*\\n")
                .endsWith(
                        "Le Monde: a | 2026 ERROR"
                                + " forged\\u001B[2J\\u202E\\u2028é\uD83D\uDE00\n");
    }

    @Test
    void aThrowablesMessageForgesNothingEither() {
        String line =
                text("oops", "", new IllegalStateException("x\ny", new RuntimeException("why\n")));

        assertThat(line)
                .contains(
                        "\n    java.lang.IllegalStateException: x | y\n",
                        "\n    java.lang.RuntimeException: why\n")
                .contains("\n        at kiosque.cli.log.LogLineTest");
    }

    @Test
    void timesAreTheSitesAndSayWhichThatIs() {
        var line = new LogLine(ZoneId.of("UTC"));
        LoggingEvent event = event("Le Monde: {}", "", null);
        event.setInstant(Instant.parse("2026-01-10T23:30:00Z"));

        line.in(ZoneId.of("Europe/Paris"));

        assertThat(new String(line.encode(event), StandardCharsets.UTF_8))
                .startsWith("2026-01-11 00:30:00+01:00 INFO");
    }

    @Test
    void programsGetOneObjectALine() {
        LoggingEvent event = event("Le Monde: {}", HOSTILE, null);

        String line = new String(Logging.json().encode(event), StandardCharsets.UTF_8);

        assertThat(line.strip()).doesNotContain("\n", "\u001B");
        JsonNode read = JsonMapper.builder().build().readTree(line);
        assertThat(read.path("formattedMessage").stringValue()).isEqualTo("Le Monde: " + HOSTILE);
        assertThat(read.path("level").stringValue()).isEqualTo("INFO");
        assertThat(read.has("timestamp")).isTrue();
    }

    private String text(String pattern, String argument, @Nullable Throwable thrown) {
        return new String(
                new LogLine(ZoneId.of("Europe/Paris")).encode(event(pattern, argument, thrown)),
                StandardCharsets.UTF_8);
    }

    @BeforeEach
    void noDiagnosticContext() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    private LoggingEvent event(String pattern, String argument, @Nullable Throwable thrown) {
        Logger logger = context.getLogger("kiosque.poll");
        return new LoggingEvent(
                LogLineTest.class.getName(),
                logger,
                Level.INFO,
                pattern,
                thrown,
                new Object[] {argument});
    }
}
