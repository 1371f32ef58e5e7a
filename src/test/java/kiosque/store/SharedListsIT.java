package kiosque.store;

import static kiosque.store.Reports.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Sha256;
import kiosque.feed.SharedList;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class SharedListsIT {

    private static final Sha256 LEA = Sha256.of("lea");
    private static final Duration TURN = Duration.ofMinutes(10);

    private final SharedLists lists = new SharedLists(new TwoSources().database);

    private boolean claim(Instant known, Instant at) {
        return lists.claim(LEA, known, at, at.plus(TURN));
    }

    private static SharedList shared(Instant at, Optional<String> copy) {
        return new SharedList(
                at, "asked=" + at, copy.map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itIsOneNodesTurnUntilItHasSharedOrTheTurnIsOver() {
        assertThat(claim(Instant.EPOCH, NOW)).isTrue();
        assertThat(claim(Instant.EPOCH, NOW.plusSeconds(1))).isFalse();
        assertThat(lists.of(LEA)).isEmpty();
        assertThat(claim(Instant.EPOCH, NOW.plus(TURN))).isTrue();

        lists.share(LEA, shared(NOW, Optional.of("<opml/>")));

        assertThat(claim(Instant.EPOCH, NOW.plusSeconds(2))).as("asked since").isFalse();
        assertThat(claim(NOW, NOW.plusSeconds(3))).isTrue();
        assertThat(claim(NOW, NOW.minus(Duration.ofDays(900)))).as("a clock set back").isTrue();
    }

    @Test
    void aCopyStaysUntilAnotherComesAndAListThatNobodyKnowsGoes() {
        lists.share(LEA, shared(NOW, Optional.of("<opml>é</opml>")));
        lists.share(LEA, shared(NOW.plusSeconds(9), Optional.empty()));

        SharedList kept = lists.of(LEA).orElseThrow();
        assertThat(kept.askedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(kept.memory()).isEqualTo("asked=" + NOW.plusSeconds(9));
        assertThat(kept.copy().orElseThrow())
                .isEqualTo("<opml>é</opml>".getBytes(StandardCharsets.UTF_8));

        lists.share(Sha256.of("noe"), shared(NOW.plus(Duration.ofDays(500)), Optional.empty()));
        assertThat(lists.of(LEA)).isEmpty();
    }
}
