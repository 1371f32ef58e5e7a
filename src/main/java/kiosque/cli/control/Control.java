package kiosque.cli.control;

import kiosque.cli.sheet.Standing;
import kiosque.config.Configuration;
import kiosque.feed.Correction;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.mail.Mailbox;
import kiosque.poll.plan.DryRun;
import kiosque.store.outgoing.Outbox;
import kiosque.store.page.Pages;
import kiosque.store.upkeep.LearnedBlocks.Learned;
import kiosque.store.websub.Subscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be asked of a daemon, running or not: its sources, its entries, and what a changed configuration would do.
public interface Control extends AutoCloseable {

    /// All configured sources, in the order of their names.
    List<SourceStatus> sources();

    /// How the whole service is.
    Standing standing();

    /// How the source's hub, if it names one, was asked to tell us of changes.
    Optional<Subscription> subscription(Source source);

    /// How the article pages of the last week fared, by the name of the source.
    Map<String, Pages.Fate> pages();

    /// Makes a source due now, or as soon as its host's hold and the cool-down allow.
    PollAnswer poll(String source);

    /// Makes every source due as soon as its host's hold allows.
    ///
    /// @param coolDown how long ago a source must have been polled
    /// @return how many are due at once, of how many
    Polled pollAll(Duration coolDown);

    /// How many sources are due at once, and how many there are.
    record Polled(int due, int all) {}

    /// An entry's whole history, a line an event; empty if nothing is known of it.
    ///
    /// @param entry its link or its id
    List<String> explain(String entry);

    /// What two entries are to each other as stories, and why; empty if one of them is not stored.
    List<String> compare(String entry, String other);

    /// What a reload of that configuration would do.
    DryRun.Foreseen plan(Configuration candidate);

    /// What was learned to recur in a source, and is cut from its texts unless that was objected to.
    List<Learned> boilerplate(String source);

    /// Has such a block stay in the source's texts, those that are stored too.
    ///
    /// @return how many entries have it back
    int keepBoilerplate(String source, Sha256 block);

    /// Has such a block cut again from now on.
    void cutBoilerplate(String source, Sha256 block);

    /// Who is told of what is new, and how that stands.
    List<Outbox.Pending> outbox();

    /// Has tried at once whatever was given up or fails.
    ///
    /// @return how many receivers that are
    int sendAgain();

    /// The letter that would bring the newest of a merged feed; empty if there is nothing in it.
    Optional<byte[]> digest(DigestSettings settings, Mailbox from);

    /// Takes an entry out of its story, for good.
    ///
    /// @param entry its number
    Corrected split(long entry);

    /// Makes the stories of two entries one, for good.
    Corrected join(long entry, long other);

    /// What came of that.
    ///
    /// @param lines how things stand now, if it is done
    record Corrected(Correction correction, List<String> lines) {

        public Corrected {
            lines = List.copyOf(lines);
        }
    }

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
