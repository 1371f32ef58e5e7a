package kiosque.store.published;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.store.Reports;
import kiosque.store.TwoSources;
import kiosque.store.upkeep.Bounds;
import kiosque.store.upkeep.Retention;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

class StoredArchiveIT {

    private static final Archive.Label LABEL =
            new Archive.Label("france", 1, 2, "https://k.example/feeds/france/archive/2.atom FULL");

    private TwoSources room;
    private StoredArchive archive;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
        archive = new StoredArchive(room.database);
    }

    @Test
    void theFirstToKeepAnArchiveSettlesItForAll() {
        assertThat(archive.find(LABEL)).isEmpty();

        Archive.Kept first = archive.keep(LABEL, document("début été 1")).orElseThrow();
        Archive.Kept second =
                new StoredArchive(room.database).keep(LABEL, document("2")).orElseThrow();

        for (Archive.Kept kept : List.of(first, second, archive.find(LABEL).orElseThrow())) {
            assertThat(new String(kept.document(), UTF_8)).isEqualTo("début été 1");
            assertThat(kept.opening()).isEqualTo(6);
            assertThat(kept.updatedAt()).isEqualTo(Reports.NOW);
        }
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        byte[] noise = new byte[5_000_000];
        new Random(1).nextBytes(noise);

        assertThat(archive.keep(LABEL, new Archive.Kept(noise, 0, Reports.NOW))).isEmpty();
        assertThat(archive.find(LABEL)).isEmpty();
    }

    @Test
    void anArchiveGoesWithTheLastOfItsEntries() {
        var ofOther = new Archive.Label("tout", 1, 2, "other");
        room.mondeBrings(
                Reports.arrival("urn:id:a", "Un", "france"),
                Reports.arrival("urn:id:b", "Deux", "france"));
        room.figaroBrings(Reports.arrival("urn:id:c", "Trois", "france", "tout"));
        archive.keep(LABEL, document("1"));
        archive.keep(ofOther, document("2"));
        Duration day = Duration.ofDays(1);
        var retention = new Retention(room.database, new Retention.Terms(day, Bounds.of(day), day));

        retention.run(Reports.NOW);
        assertThat(archive.find(LABEL)).isPresent();
        retention.run(Reports.NOW.plus(day.multipliedBy(2)));

        assertThat(room.reader.range("france", 1, 9)).isEmpty();
        assertThat(archive.find(LABEL)).isEmpty();
        assertThat(archive.find(ofOther)).isEmpty();
    }

    private static Archive.Kept document(String text) {
        return new Archive.Kept(text.getBytes(UTF_8), 6, Reports.NOW);
    }
}
