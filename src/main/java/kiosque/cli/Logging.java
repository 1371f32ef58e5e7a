package kiosque.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets up the log: on standard error, ours from INFO up, the libraries' from WARN up.
final class Logging {

    private Logging() {}

    static void start(LogFormat format) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("console");
        console.setTarget("System.err");
        Encoder<ILoggingEvent> encoder =
                switch (format) {
                    case TEXT -> new LogLine();
                    case JSON -> json();
                };
        encoder.setContext(context);
        encoder.start();
        console.setEncoder(encoder);
        console.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        context.getLogger("kiosque").setLevel(Level.INFO);
    }

    /// Nothing but errors, for commands whose output is their answer; one that runs on calls [#start] itself.
    static void quiet() {
        start(LogFormat.TEXT);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        context.getLogger("kiosque").setLevel(Level.WARN);
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
