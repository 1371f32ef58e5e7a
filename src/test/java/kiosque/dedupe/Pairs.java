package kiosque.dedupe;

import static kiosque.dedupe.Samples.titled;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Arrival;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;

import java.util.ArrayList;
import java.util.List;

/// What two entries of our own wording are to each other.
final class Pairs {

    static final StoryDecider DECIDER = new StoryDecider(StorySettings.DEFAULT);

    private Pairs() {}

    static Samples news(String title, String lead) {
        return titled(title)
                .in(
                        title.contains(" the ")
                                        || title.contains("Mayor")
                                        || title.contains("Ferry")
                                        || title.contains("Met Office")
                                        || title.contains("Library")
                                        || title.contains("Skye")
                                ? "en"
                                : "fr")
                .body(lead.isEmpty() ? "" : "<p>" + lead + "</p>")
                .at(Samples.NOW);
    }

    static String of(Samples one, Samples other) {
        return judged(kept(1, one, 1), other, 2);
    }

    static String ofOneSource(Samples one, Samples other) {
        return judged(kept(1, one, 1), other, 1);
    }

    private static String judged(StoryCandidate kept, Samples other, long source) {
        StoryDecision decision =
                DECIDER.judge(other.arrival("Le Matin"), source, new ArrayList<>(List.of(kept)));
        return decision.joins().isPresent()
                ? "one story"
                : decision.relates().stream().anyMatch(it -> it.bond().isLink())
                        ? "related"
                        : "apart";
    }

    static StoryCandidate kept(long number, Samples entry, long source) {
        Arrival arrival = entry.arrival("Dépêche");
        return new StoryCandidate(
                number, number, source, arrival.effectiveAt(), true, arrival.traits());
    }
}
