package kiosque.cli;

import kiosque.config.Configuration;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.store.Subscription;

import java.util.List;
import java.util.Optional;

/// What can be asked of a daemon, running or not: its sources, its entries, and what a changed configuration would do.
public interface Control extends AutoCloseable {

    /// All configured sources, in the order of their names.
    List<SourceStatus> sources();

    /// How the source's hub, if it names one, was asked to tell us of changes.
    Optional<Subscription> subscription(Source source);

    /// Makes a source due now, or as soon as its host's hold and the cool-down allow.
    PollAnswer poll(String source);

    /// An entry's whole history, a line an event; empty if nothing is known of it.
    ///
    /// @param entry its link or its id
    List<String> explain(String entry);

    /// What would appear and disappear in each merged feed.
    List<FeedChange> plan(Configuration candidate);

    /// Takes an entry out of its story, for good.
    ///
    /// @param entry its number
    /// @return false if there was nothing to do
    boolean split(long entry);

    /// Makes the stories of two entries one, for good.
    ///
    /// @return false if there was nothing to do
    boolean join(long entry, long other);

    @Override
    void close();

    /// Finds the daemon that a configuration belongs to, or its database.
    @FunctionalInterface
    interface Reach {

        /// To be closed again.
        ///
        /// @throws Unavailable if neither can be had
        Control reach(Configuration configuration);
    }
}
