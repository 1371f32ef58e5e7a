package kiosque.store.commit;

import kiosque.feed.Arrival;
import kiosque.feed.Entry;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.feed.StoryTraits;

import java.util.Comparator;

/// An arrival that the ledger of known entries has let in, with its number.
public record Newcomer(long number, PollReport report, Arrival arrival) {

    /// The order in which places are given: those of one document as they were published, the newest last.
    static final Comparator<Newcomer> ORDER =
            Comparator.comparing((Newcomer newcomer) -> newcomer.arrival().placedAt())
                    .thenComparing(newcomer -> newcomer.arrival().effectiveAt())
                    .thenComparingLong(Newcomer::source)
                    .thenComparingLong(Newcomer::number);

    public long source() {
        return report.source().number();
    }

    Sha256 id() {
        return arrival.identified().id().digest();
    }

    Entry entry() {
        return arrival.identified().entry();
    }

    StoryTraits traits() {
        return arrival.traits();
    }

    boolean isDropped() {
        return arrival.droppedBy().isPresent();
    }

    /// One whose article's page is still to come takes them then.
    boolean takesItsPlaces() {
        return !isDropped() && arrival.page().isEmpty();
    }
}
