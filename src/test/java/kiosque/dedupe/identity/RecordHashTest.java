package kiosque.dedupe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Entry;
import kiosque.feed.Extension;
import kiosque.feed.Sha256;
import kiosque.testing.Variants;
import kiosque.testing.Variants.Variant;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RecordHashTest {

    private static final Entry FULL = Variants.full(Entry.class);

    @Test
    void everyPartOfEveryPartCounts() {
        Map<Sha256, String> paths = new HashMap<>();
        paths.put(RecordHash.of(FULL, Set.of()), "unchanged");

        for (Variant<Entry> variant : Variants.of(FULL)) {
            assertThat(paths.put(RecordHash.of(variant.value(), Set.of()), variant.path()))
                    .as("what has the same hash as %s", variant.path())
                    .isNull();
        }
        assertThat(paths).hasSizeGreaterThan(100);
    }

    @Test
    void whatIsLeftOutIsNamed() {
        for (Variant<Entry> variant : Variants.of(FULL)) {
            boolean fixed = Fingerprints.FIXED.contains(variant.path().split("[. ]")[0]);
            assertThat(
                            RecordHash.of(variant.value(), Fingerprints.FIXED)
                                    .equals(RecordHash.of(FULL, Fingerprints.FIXED)))
                    .as(variant.path())
                    .isEqualTo(fixed);
        }
    }

    @Test
    void whatIsLeftOutIsThere() {
        assertThat(Arrays.stream(Entry.class.getRecordComponents()).map(RecordComponent::getName))
                .containsAll(Fingerprints.FIXED);
    }

    @Test
    void theOrderOfAMapIsNoContent() {
        assertThat(RecordHash.of(extension(Map.of("a", "1", "b", "2", "c", "3")), Set.of()))
                .isEqualTo(
                        RecordHash.of(extension(Map.of("c", "3", "b", "2", "a", "1")), Set.of()));
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        assertThat(RecordHash.of(new Extension("ab", "c", Map.of(), "", List.of()), Set.of()))
                .isNotEqualTo(
                        RecordHash.of(new Extension("a", "bc", Map.of(), "", List.of()), Set.of()));
    }

    private static Extension extension(Map<String, String> attributes) {
        return new Extension("urn:x", "x", attributes, "", List.of());
    }
}
