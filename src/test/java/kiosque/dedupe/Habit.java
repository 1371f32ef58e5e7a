package kiosque.dedupe;

import java.util.function.Consumer;

/// What a [Publisher] does between two documents.
public enum Habit {
    PUBLISH(publisher -> publisher.publish(2)),
    PUBLISH_ON_THE_LIVE_PAGE(Publisher::publishOnTheLivePage),
    MEND(Publisher::mend),
    REWRITE(Publisher::rewrite),
    DROP(Publisher::drop),
    BRING_BACK(Publisher::bringBack),
    RENUMBER(Publisher::renumber),
    BECOME_SECURE(Publisher::becomeSecure),
    MOVE_HOUSE(Publisher::moveHouse),
    CHURN(Publisher::churn),
    SHUFFLE(Publisher::shuffle),
    RESET_DATES(Publisher::resetDates),
    ALTERNATE(Publisher::alternate),
    TRUNCATE(Publisher::truncate),
    NOTHING(_ -> {});

    private final Consumer<Publisher> happens;

    Habit(Consumer<Publisher> happens) {
        this.happens = happens;
    }

    public void happensTo(Publisher publisher) {
        happens.accept(publisher);
    }
}
