package kiosque.store.upkeep;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.store.Database;
import kiosque.store.TwoSources;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.source.Sources;
import kiosque.store.sql.StoreException;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;

/// What was backed up is there again in an empty folder, to the byte.
class BackupIT {

    private static final String AWKWARD = "L’été : ‘a’ \\ \"b\" \n\r\t\0 %s;-- 🎧 /* ";

    @TempDir private Path folder;

    @Test
    void everythingIsThereAgainAndGoesOn() throws Exception {
        var room = new TwoSources();
        room.mondeBrings(
                arrival(identified("urn:a", AWKWARD), traits(1, 7L), NOW, "france", "tout"));
        room.figaroBrings(
                arrival(identified("urn:b", "Deux"), traits(2, 7L), NOW, "france", "tout"));
        var written = new StringWriter();
        long rows = new Backup(room.database).write(written);
        assertThat(rows).isGreaterThan(10);
        String backup = written.toString();

        try (Database database =
                Database.prepare(TestDatabase.settings(folder), InstantSource.system())) {
            new Backup(database).restore(new BufferedReader(new StringReader(backup)));

            var reader = new StoredMergedFeeds(database);
            for (String slug : new String[] {"france", "tout"}) {
                assertThat(reader.newest(slug, 9, 9))
                        .isEqualTo(room.reader.newest(slug, 9, 9))
                        .isNotEmpty();
                assertThat(reader.range(slug, 1, 9)).isEqualTo(room.reader.range(slug, 1, 9));
            }
            assertThat(reader.versions()).isEqualTo(room.reader.versions());
            assertThat(new Sources(database).all()).isEqualTo(new Sources(room.database).all());
            assertThatThrownBy(() ->
                            new Backup(database)
                                    .restore(new BufferedReader(new StringReader(backup))))
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void halfABackupIsRefused() {
        var room = new TwoSources();
        assertThatThrownBy(() ->
                        new Backup(room.database)
                                .restore(new BufferedReader(new StringReader("SELECT 1;\n"))))
                .isInstanceOf(StoreException.class);
    }
}
