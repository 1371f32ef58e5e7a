package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// What the build lays out is what people install.
class DistributionIT {

    private static final Path HOME = Path.of(System.getProperty("kiosque.home", "target/kiosque"));
    private static final long MEGABYTE = 1024 * 1024;

    @BeforeEach
    void laidOutByMaven() {
        assumeTrue(Files.isDirectory(HOME.resolve("mariadb")), "laid out by other means");
    }

    @Test
    void itWeighsNoMoreThan130Megabytes() throws IOException {
        assertThat(weight(HOME)).isBetween(50 * MEGABYTE, 130 * MEGABYTE);
    }

    @Test
    void onlyThisPlatformsNativesTravel() throws IOException {
        List<String> natives;
        try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
            natives = jars.flatMap(jar -> natives(jar).stream()).sorted().toList();
        }

        assertThat(natives)
                .hasSize(2)
                .anyMatch(name -> name.contains("zstd"))
                .anyMatch(name -> name.contains("brotli"));
    }

    @Test
    void theServerThatComesWithItRunsWithoutItsDebuggersTables() throws Exception {
        Path server = HOME.resolve("mariadb/bin/mariadbd");
        Process process =
                new ProcessBuilder(server.toString(), "--no-defaults", "--version").start();

        assertThat(new String(process.getInputStream().readAllBytes())).contains("MariaDB");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.size(server)).isLessThan(40 * MEGABYTE);
    }

    @Test
    void itSpeaksAlikeWhateverTheMachinesLanguage() throws Exception {
        var builder =
                new ProcessBuilder(
                        HOME.resolve("bin/kiosque").toString(),
                        "check",
                        "--config",
                        HOME.resolve("config/kiosque.yaml").toString());
        builder.environment()
                .merge(
                        "KIOSQUE_JAVA_OPTIONS",
                        "-Duser.language=ar -Duser.country=EG",
                        (before, more) -> before + " " + more);
        Process process = builder.start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .containsPattern("[0-9]+ sources, [0-9]+ merged feeds, no mistakes");
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 96, 512",
        "-Dmine=1, 96, 512",
        "-Xmx256m, 96, 256",
        "-Xmx2g, 96, 2048",
        "-Xmx48m -Xms16m, 16, 48",
        "-Xms200m -Xmx300m, 200, 300"
    })
    void theHeapBeginsSmallUnlessSomebodySetsMoreThanItsLargestSize(
            String options, int megabytesAtFirst, int megabytesAtMost) throws Exception {
        var builder = new ProcessBuilder(HOME.resolve("bin/kiosque").toString(), "version");
        builder.environment()
                .put("KIOSQUE_JAVA_OPTIONS", (options + " -XX:+PrintFlagsFinal").strip());

        Process process = builder.start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .containsPattern("InitialHeapSize +:?= " + megabytesAtFirst * 1_048_576L + " ")
                .containsPattern(" MaxHeapSize +:?= " + megabytesAtMost * 1_048_576L + " ");
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> natives(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches(".*\\.(so|dll|dylib|jnilib)"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(jar.toString(), e);
        }
    }

    private static long weight(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
