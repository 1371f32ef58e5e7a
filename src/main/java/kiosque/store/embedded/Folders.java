package kiosque.store.embedded;

import module java.base;

/// Folders and files that nobody but our own user may look into.
final class Folders {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    static Path ours(Path folder) throws IOException {
        Files.createDirectories(folder);
        allow(folder, "rwx------");
        return folder.toRealPath();
    }

    /// Writes a file of ours as a whole: whoever reads it reads the old text or the new one.
    static void write(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half);
        allow(half, "rw-------");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        if (POSIX) {
            Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
            Files.setPosixFilePermissions(path, set);
        }
    }
}
