package kiosque.dedupe;

import java.util.function.Consumer;

/// What a [SloppyPublisher] does between two documents.
public enum BadHabit {
    PUBLISH(publisher -> publisher.publish(2)),
    PUBLISH_ON_THE_LIVE_PAGE(SloppyPublisher::publishOnTheLivePage),
    MEND(SloppyPublisher::mend),
    REWRITE(SloppyPublisher::rewrite),
    DROP(SloppyPublisher::drop),
    BRING_BACK(SloppyPublisher::bringBack),
    RENUMBER(SloppyPublisher::renumber),
    BECOME_SECURE(SloppyPublisher::becomeSecure),
    MOVE_HOUSE(SloppyPublisher::moveHouse),
    CHURN(SloppyPublisher::churn),
    SHUFFLE(SloppyPublisher::shuffle),
    RESET_DATES(SloppyPublisher::resetDates),
    ALTERNATE(SloppyPublisher::alternate),
    TRUNCATE(SloppyPublisher::truncate),
    NOTHING(_ -> {});

    private final Consumer<SloppyPublisher> happens;

    BadHabit(Consumer<SloppyPublisher> happens) {
        this.happens = happens;
    }

    public void happensTo(SloppyPublisher publisher) {
        happens.accept(publisher);
    }
}
