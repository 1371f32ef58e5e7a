package kiosque.store.row;

import kiosque.feed.Arrival;
import kiosque.feed.Entry;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.feed.StoryTraits;

import java.util.Comparator;

/// An arrival that the ledger of known entries has let in, with its number.
public record Newcomer(long number, PollReport report, Arrival arrival) {

    /// The order in which places are given: those of one document as they were published, the newest last.
    public static final Comparator<Newcomer> ORDER =
            Comparator.comparing((Newcomer newcomer) -> newcomer.arrival().placedAt())
                    .thenComparing(newcomer -> newcomer.arrival().effectiveAt())
                    .thenComparingLong(Newcomer::source)
                    .thenComparingLong(Newcomer::number);

    public long source() {
        return report.source().number();
    }

    public Sha256 id() {
        return arrival.identified().id().digest();
    }

    public Entry entry() {
        return arrival.identified().entry();
    }

    public StoryTraits traits() {
        return arrival.traits();
    }

    public boolean isDropped() {
        return arrival.droppedBy().isPresent();
    }

    /// One whose article's page is still to come takes them then.
    public boolean takesItsPlaces() {
        return !isDropped() && arrival.page().isEmpty();
    }
}
