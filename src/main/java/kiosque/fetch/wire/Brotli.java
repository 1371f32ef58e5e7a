package kiosque.fetch.wire;

import com.aayushatharva.brotli4j.Brotli4jLoader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Whether brotli can be undone on this machine. Its native part unpacks a library into a folder of its own among the temporary files and deletes that at a good end only: of each daemon
/// that is killed a megabyte would stay. Once it is loaded nobody needs the file.
public final class Brotli {

    private static final Logger LOG = LoggerFactory.getLogger(Brotli.class);

    /// What is mapped into this process; Linux has it.
    private static final Path MAPS = Path.of("/proc/self/maps");

    private static final String FOLDER = "/com_aayushatharva_brotli4j_";

    public static final boolean IS_HERE = isLoaded();

    private static boolean isLoaded() {
        boolean loaded = Brotli4jLoader.isAvailable();
        try {
            for (Path library : unpacked()) {
                Files.deleteIfExists(library);
                Files.deleteIfExists(library.getParent());
            }
        } catch (IOException e) {
            LOG.debug("brotli's library stays where it was unpacked: {}", e.toString());
        }
        return loaded;
    }

    /// What was unpacked for this process, and is still there.
    static List<Path> unpacked() throws IOException {
        if (!Files.isReadable(MAPS)) {
            return List.of();
        }
        try (Stream<String> maps = Files.lines(MAPS)) {
            return maps.filter(line -> line.contains(FOLDER))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .filter(Files::exists)
                    .toList();
        }
    }
}
