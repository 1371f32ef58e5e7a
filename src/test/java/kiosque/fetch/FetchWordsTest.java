package kiosque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome.Unauthorised;

import org.junit.jupiter.api.Test;

class FetchWordsTest {
    @Test
    void whoHasGivenALoginIsNotToldToGiveOne() {
        assertThat(FetchWords.of(new Unauthorised(401)))
                .isEqualTo("wants a login, or another than ours (401)");
    }
}
