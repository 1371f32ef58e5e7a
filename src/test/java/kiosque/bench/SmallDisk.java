package kiosque.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A disk of its own, small enough to be filled: a file system in a file. Needs root, and `mkfs.ext4`.
final class SmallDisk {

    private final Path mounted;
    private final Path ballast;

    SmallDisk(Path folder, String size) throws IOException, InterruptedException {
        Path image = folder.resolve("disk.img");
        mounted = Files.createDirectory(folder.resolve("disk"));
        ballast = mounted.resolve("ballast");
        run("truncate", "-s", size, image.toString());
        run("mkfs.ext4", "-q", "-m", "0", image.toString());
        run("mount", "-o", "loop", image.toString(), mounted.toString());
    }

    Path path() {
        return mounted;
    }

    /// Takes all room but that many bytes; the daemon writes meanwhile, so that it may be a little less.
    void fill(long left) throws IOException, InterruptedException {
        long room = mounted.toFile().getUsableSpace() - left;
        quietly("fallocate", "-l", String.valueOf(Math.max(1, room)), ballast.toString());
        if (left == 0) {
            quietly("dd", "if=/dev/zero", "of=" + ballast + ".rest", "bs=4k");
        }
    }

    private static void quietly(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(ballast);
        Files.deleteIfExists(Path.of(ballast + ".rest"));
    }

    void unmount() throws IOException, InterruptedException {
        run("umount", mounted.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }
}
