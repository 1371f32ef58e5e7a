package kiosque.testing;

import kiosque.store.Database;
import kiosque.store.DatabaseSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// A process that holds an embedded MariaDB open until it is killed.
public final class HeldDatabase {

    public static void main(String[] arguments) throws InterruptedException {
        var settings =
                new DatabaseSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Path.of(arguments[0]));
        Database database = Database.open(settings, InstantSource.system());
        System.out.println("server " + database.serverPid().orElseThrow());
        Thread.sleep(Duration.ofMinutes(10));
        database.close();
    }
}
