package kiosque.picture;

import module java.base;

import kiosque.feed.Sha256;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps pictures in a folder, the ones that were shown last, within a bound. Whatever goes wrong with a file, the picture is fetched again. Safe for use by many threads.
final class PictureStore {
    private static final Logger LOG = LoggerFactory.getLogger(PictureStore.class);

    /// A look at a picture is written down once in so long.
    private static final Duration USED = Duration.ofHours(1);

    private final PictureSettings settings;
    private final BooleanSupplier hasRoom;
    private final InstantSource clock;
    private long bytes = -1;

    private record Stored(Path file, long length, FileTime usedAt) {}

    /// @param hasRoom whether anything may be written to the disk
    PictureStore(PictureSettings settings, BooleanSupplier hasRoom, InstantSource clock) {
        this.settings = settings;
        this.hasRoom = hasRoom;
        this.clock = clock;
    }

    Optional<KeptPicture> find(String url) {
        Path file = file(url);
        try {
            KeptPicture kept = KeptPicture.read(Files.readAllBytes(file));
            if (kept.url().equals(url)) {
                touch(file);
                return Optional.of(kept);
            }
        } catch (IOException | IllegalArgumentException nothing) {
            // not there, or not readable
        }
        return Optional.empty();
    }

    private void touch(Path file) throws IOException {
        Instant now = clock.instant();
        if (Files.getLastModifiedTime(file).toInstant().plus(USED).isBefore(now)) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    void keep(KeptPicture picture) {
        if (!hasRoom.getAsBoolean()) {
            return;
        }
        Path file = file(picture.url());
        try {
            Files.createDirectories(file.getParent());
            byte[] written = picture.written();
            Path half = Files.createTempFile(settings.folder(), "half", ".new");
            try {
                Files.write(half, written);
                Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            grown(written.length);
        } catch (IOException unwritable) {
            LOG.warn("A picture cannot be kept: {}", unwritable.toString());
        }
    }

    /// What was shown longest ago goes, down to nine tenths of what there may be.
    private synchronized void grown(long by) throws IOException {
        bytes = bytes < 0 ? sum(stored()) : bytes + by;
        if (bytes <= settings.room()) {
            return;
        }
        List<Stored> all = stored();
        all.sort(Comparator.comparing(Stored::usedAt));
        bytes = sum(all);
        for (Stored one : all) {
            if (bytes <= settings.room() * 9 / 10) {
                break;
            }
            Files.deleteIfExists(one.file());
            bytes -= one.length();
        }
    }

    private static long sum(List<Stored> stored) {
        return stored.stream().mapToLong(Stored::length).sum();
    }

    private List<Stored> stored() throws IOException {
        List<Stored> stored = new ArrayList<>();
        try (Stream<Path> files = Files.walk(settings.folder(), 2)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                stored.add(new Stored(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        return stored;
    }

    private Path file(String url) {
        String name = Sha256.of(url).hex();
        return settings.folder().resolve(name.substring(0, 2)).resolve(name);
    }
}
