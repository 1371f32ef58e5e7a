package kiosque.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;

import kiosque.text.Printable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/// One event on one line for people, in the site's time: `2026-01-10 07:05:31+01:00 INFO  Le Monde: 3 new`. What feeds and servers say cannot forge another line.
public final class LogLine extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");

    private volatile DateTimeFormatter time;

    LogLine(ZoneId zone) {
        this.time = TIME.withZone(zone);
    }

    void in(ZoneId zone) {
        time = TIME.withZone(zone);
    }

    /// Several lines as one: a log has one a message.
    public static String onOneLine(String text) {
        return text.strip().lines().map(String::strip).collect(Collectors.joining(" | "));
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(128);
        time.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ')
                .append("%-5s".formatted(event.getLevel()))
                .append(' ')
                .append(Printable.of(onOneLine(String.valueOf(event.getFormattedMessage()))))
                .append('\n');
        for (IThrowableProxy thrown = event.getThrowableProxy();
                thrown != null;
                thrown = thrown.isCyclic() ? null : thrown.getCause()) {
            append(thrown, line);
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(IThrowableProxy thrown, StringBuilder line) {
        line.append("    ")
                .append(thrown.getClassName())
                .append(": ")
                .append(Printable.of(onOneLine(String.valueOf(thrown.getMessage()))))
                .append('\n');
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < frames.length - thrown.getCommonFrames(); i++) {
            line.append("        ").append(frames[i].getSTEAsString()).append('\n');
        }
    }
}
