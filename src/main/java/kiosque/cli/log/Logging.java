package kiosque.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;

import kiosque.config.LoggingSettings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/// Sets up the log: on standard error, ours from the level that is wanted up, the libraries' from WARN up.
public final class Logging {

    private static final String OURS = "kiosque";

    private static volatile LogFormat format = LogFormat.TEXT;
    private static volatile LogLine lines = new LogLine(ZoneId.systemDefault());
    private static volatile SaidByUs saidByUs = new SaidByUs(OURS, context());

    public static void start(LogFormat wanted) {
        format = wanted;
        lines = new LogLine(ZoneId.systemDefault());
        LoggerContext context = context();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("console");
        console.setTarget("System.err");
        Encoder<ILoggingEvent> encoder =
                switch (wanted) {
                    case TEXT -> lines;
                    case JSON -> json();
                };
        encoder.setContext(context);
        encoder.start();
        console.setEncoder(encoder);
        saidByUs = new SaidByUs(OURS, context);
        console.addFilter(saidByUs);
        console.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        context.getLogger(OURS).setLevel(Level.INFO);
        takeOverFromJava();
    }

    /// Writes from now on what the configuration wants, in the site's time.
    public static void follow(LoggingSettings settings, ZoneId zone) {
        context().getLogger(OURS).setLevel(Level.toLevel(settings.level().name()));
        lines.in(zone);
    }

    /// From now on libraries whose connections are closed beneath them are not heard.
    public static void end() {
        saidByUs.end();
    }

    /// Whether the log is read by programs: nothing else may be written to where it goes.
    public static boolean isForPrograms() {
        return format == LogFormat.JSON;
    }

    /// Nothing but errors, for commands whose output is their answer; one that runs on calls [#start] itself.
    public static void quiet() {
        start(LogFormat.TEXT);
        context().getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        context().getLogger(OURS).setLevel(Level.WARN);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    /// What libraries tell the platform's own log, and what threads die of, goes the same way.
    private static void takeOverFromJava() {
        LogManager.getLogManager().reset();
        java.util.logging.Logger.getLogger("").addHandler(new Passing());
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
                LoggerFactory.getLogger(OURS).error("{} died", thread.getName(), thrown));
    }

    /// Passes on what is worth a warning.
    private static final class Passing extends Handler {
        @Override
        public void publish(LogRecord told) {
            if (told.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                LoggerFactory.getLogger(
                                String.valueOf(told.getLoggerName()).toLowerCase(Locale.ROOT))
                        .warn("{}", told.getMessage(), told.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    static JsonEncoder json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }
}
