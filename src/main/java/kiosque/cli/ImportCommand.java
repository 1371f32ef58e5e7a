package kiosque.cli;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.Opml;
import kiosque.config.SourceLines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `kiosque import FILE`.
@Command(
        name = "import",
        header = "Turn an OPML list from a feed reader into lines for the configuration.",
        description = {
            "",
            "Prints the lines to put under `sources:`; folders and categories become tags. What the"
                    + " configuration has already is left out. The configuration itself is not"
                    + " touched.",
            ""
        })
final class ImportCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(paramLabel = "FILE", description = "The list; - for standard input.")
    private Path file = Path.of("-");

    @Spec private CommandSpec spec = CommandSpec.create();

    ImportCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Opml.Feed> feeds;
        try {
            feeds = Opml.read(text());
        } catch (NoSuchFileException absent) {
            err.println("kiosque: there is no file " + file);
            return Exit.NO_INPUT;
        }
        if (feeds.isEmpty()) {
            err.println(
                    "kiosque: "
                            + file
                            + " lists no feeds: an OPML file has <outline xmlUrl=\"…\">");
            return Exit.DATA;
        }
        List<String> lines = SourceLines.of(feeds, known());
        lines.forEach(spec.commandLine().getOut()::println);
        err.printf("%d feeds, %d of them new%n", feeds.size(), lines.size());
        return Exit.OK;
    }

    private String text() throws IOException {
        byte[] bytes =
                file.equals(Path.of("-")) ? System.in.readAllBytes() : Files.readAllBytes(file);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Set<String> known() throws ConfigurationException {
        Optional<Configuration> current = configuration.readIfThere(pieces.environment());
        Set<String> known = new HashSet<>();
        current.ifPresent(it ->
                it.poll()
                        .sources()
                        .forEach((name, source) -> {
                            known.add(name);
                            known.add(source.url().toString());
                        }));
        return known;
    }
}
