package kiosque.picture;

import java.nio.file.Path;

/// How pictures are fetched and kept.
///
/// @param folder where they are kept
/// @param room what all of them may take on the disk, in bytes
/// @param maxSize of one, in bytes
public record PictureSettings(Path folder, long room, long maxSize) {

    public static final long ROOM = 500_000_000;
    public static final long MAX_SIZE = 8_000_000;
}
