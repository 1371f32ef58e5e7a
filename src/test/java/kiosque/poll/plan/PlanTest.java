package kiosque.poll.plan;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.poll.PollingBed;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PlanTest {

    @Test
    void sourcesOfTheSameSettingsShareANormaliserButNotTheirTitles() {
        Plan plan =
                Plan.of(
                        new PollSettings(
                                1,
                                1,
                                Duration.ZERO,
                                List.of(),
                                Adoption.DEFAULT,
                                Map.of("Matin", source("Matin"), "Soir", source("Soir")),
                                List.of(),
                                Set.of()));
        Plan.Prepared one = plan.source("Matin").orElseThrow();
        Plan.Prepared other = plan.source("Soir").orElseThrow();

        assertThat(one.normaliser()).isSameAs(other.normaliser());
        assertThat(one.judged()).isNotSameAs(other.judged());
        assertThat(plan.source("Matin").orElseThrow().judged())
                .as("at its next poll")
                .isSameAs(one.judged());
    }

    private static SourceSettings source(String name) {
        return PollingBed.settings(name, URI.create("https://" + name + ".example/rss"));
    }
}
