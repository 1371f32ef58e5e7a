package kiosque.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.store.row.CrowdedKeys;

import org.junit.jupiter.api.Test;

import java.util.List;

class PostingsTest {

    private final Postings postings = new Postings();

    @Test
    void thoseThatShareTheMostKeysComeFirstAndAmongEqualsTheLatest() {
        add(1, 40, 30, 20, 10);
        add(2, 30, 10);
        add(3, 50, 10);

        assertThat(postings.nearest(List.of(1L, 2L, 3L, 4L), 9))
                .containsExactly(10L, 30L, 50L, 40L, 20L);
        assertThat(postings.nearest(List.of(1L, 2L, 3L), 2)).containsExactly(10L, 30L);
        assertThat(postings.nearest(List.of(4L), 9)).isEmpty();
    }

    @Test
    void ofAKeyOnlyTheLatestAreKept() {
        for (long entry = 100; entry > 100 - CrowdedKeys.LATEST; entry--) {
            assertThat(postings.add(1, entry)).isTrue();
        }

        assertThat(postings.add(1, 7)).isFalse();
        assertThat(postings.nearest(List.of(1L), 1000))
                .hasSize(CrowdedKeys.LATEST)
                .doesNotContain(7L);
    }

    private void add(long key, long... entries) {
        for (long entry : entries) {
            postings.add(key, entry);
        }
    }
}
