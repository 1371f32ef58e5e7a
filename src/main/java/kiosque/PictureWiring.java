package kiosque;

import kiosque.config.Configuration;
import kiosque.fetch.Fetcher;
import kiosque.picture.OurPictures;
import kiosque.picture.PictureProxy;
import kiosque.picture.SignedAddresses;
import kiosque.store.Database;
import kiosque.store.row.SharedKeys;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The wiring of pictures that we fetch for whoever reads our pages.
final class PictureWiring {

    /// Where the configuration wants it.
    ///
    /// @param hasRoom whether anything may be written to the disk
    static Optional<OurPictures> of(
            Configuration configuration,
            Database database,
            Fetcher fetcher,
            BooleanSupplier hasRoom,
            InstantSource clock) {
        var keys = new SharedKeys(database);
        return configuration
                .pictures()
                .map(settings ->
                        new OurPictures(
                                new SignedAddresses(once(() -> keys.key("pictures"))),
                                new PictureProxy(settings, fetcher, hasRoom, clock)));
    }

    /// Asked for when the database can be reached.
    private static Supplier<byte[]> once(Supplier<byte[]> key) {
        var known = new AtomicReference<byte[]>(new byte[0]);
        return () -> known.updateAndGet(before -> before.length > 0 ? before : key.get());
    }
}
