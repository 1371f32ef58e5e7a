package kiosque.cli;

import kiosque.config.Configuration;
import kiosque.feed.SourceStatus;
import kiosque.poll.PollNow;
import kiosque.store.Database;
import kiosque.store.Sources;
import kiosque.store.StoreException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Controls the daemon through the database that it works from: the daemon need not run, and notices within a second if it does.
public final class DatabaseControl implements Control {

    private final Database database;
    private final Sources sources;
    private final InstantSource clock;

    private DatabaseControl(Database database, InstantSource clock) {
        this.database = database;
        this.sources = new Sources(database);
        this.clock = clock;
    }

    /// @throws Unavailable if the database can neither be joined nor started
    public static Control reach(Configuration configuration, InstantSource clock) {
        try {
            return new DatabaseControl(Database.reach(configuration.database(), clock), clock);
        } catch (StoreException e) {
            throw new Unavailable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<SourceStatus> sources() {
        return sources.all();
    }

    @Override
    public PollAnswer poll(String name) {
        return sources().stream()
                .filter(source -> source.source().name().equals(name))
                .findFirst()
                .map(this::poll)
                .orElseGet(PollAnswer.NoSuchSource::new);
    }

    private PollAnswer poll(SourceStatus source) {
        Instant now = clock.instant();
        PollNow when = PollNow.of(source, now);
        if (when.at().isBefore(source.next().at())) {
            sources.pollAt(source.source().name(), when.at(), "asked for on the command line");
            return new PollAnswer.Due(when.at(), when.reason());
        }
        return new PollAnswer.Due(source.next().at(), source.next().reason());
    }

    @Override
    public List<String> explain(String entry) {
        throw new UnsupportedOperationException(entry);
    }

    @Override
    public List<FeedChange> plan(Configuration candidate) {
        throw new UnsupportedOperationException(candidate.toString());
    }

    @Override
    public void close() {
        database.close();
    }
}
