package kiosque.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

import java.util.Objects;
import java.util.stream.Stream;

/// Keeps out what libraries tell of a database that is away, a stack trace for each connection: we say it ourselves, once. At the end they have nothing to tell at all.
/// With the level `debug` everything is told.
final class SaidByUs extends Filter<ILoggingEvent> {

    private static final String POOL = "com.zaxxer.hikari";

    /// By its name: what a database is, only the store knows.
    private static final String OF_THE_DATABASE = "java.sql.SQLException";

    private final String ours;
    private final LoggerContext loggers;
    private volatile boolean ending;

    /// @param ours how the names of our own loggers begin
    SaidByUs(String ours, LoggerContext loggers) {
        this.ours = ours;
        this.loggers = loggers;
    }

    void end() {
        ending = true;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String logger = event.getLoggerName();
        if (logger.startsWith(ours) || loggers.getLogger(ours).isDebugEnabled()) {
            return FilterReply.NEUTRAL;
        }
        boolean said =
                ending || logger.startsWith(POOL) || isOfTheDatabase(event.getThrowableProxy());
        return said ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isOfTheDatabase(IThrowableProxy first) {
        return Stream.iterate(first, Objects::nonNull, IThrowableProxy::getCause)
                .takeWhile(thrown -> !thrown.isCyclic())
                .anyMatch(thrown ->
                        thrown instanceof ThrowableProxy proxy
                                && isOfTheDatabase(proxy.getThrowable().getClass()));
    }

    private static boolean isOfTheDatabase(Class<?> kind) {
        return kind.getName().equals(OF_THE_DATABASE)
                || kind != Throwable.class && isOfTheDatabase(kind.getSuperclass());
    }
}
