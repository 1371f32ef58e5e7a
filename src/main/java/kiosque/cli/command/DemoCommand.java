package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.RunOptions;
import kiosque.cli.log.LogFormat;
import kiosque.cli.log.Logging;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.demo.Newsstand;
import kiosque.demo.Publication;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `kiosque demo`.
@Command(
        name = "demo",
        header =
                "See it at work: publications that do not exist, aggregated live. No network"
                        + " needed.",
        description = {
            "",
            "Serves six small publications on loopback, in as many formats and encodings, lets them"
                + " publish every few seconds, and runs the ordinary daemon on them. Put one of the"
                + " addresses that it prints into a feed reader, or open it in a browser, and"
                + " watch. One story in three rounds is carried by three of them: it shows once.",
            ""
        })
public final class DemoCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(DemoConfiguration.TIME_ZONE);

    private final CommandContext context;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8080",
            description = "Where the merged feeds are (${DEFAULT-VALUE}).")
    private String listen = "127.0.0.1:8080";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "data/demo",
            description = "Where its database lives (${DEFAULT-VALUE}).")
    private Path data = Path.of("data", "demo");

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How long until another entry is published (${DEFAULT-VALUE}).")
    private double pause = 2;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Spec private CommandSpec spec = CommandSpec.create();

    public DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, ConfigurationException {
        Logging.start(logFormat);
        PrintWriter out = spec.commandLine().getOut();
        try (Newsstand newsstand = new Newsstand(context.clock())) {
            Configuration configuration = DemoConfiguration.of(newsstand, listen, data);
            out.println("Six publications that do not exist, on " + newsstand.root() + ":");
            for (Publication publication : Publication.values()) {
                out.println("  " + newsstand.url(publication) + "   " + publication.title());
            }
            out.flush();
            Thread presses =
                    Thread.ofVirtual()
                            .name("presses")
                            .start(() ->
                                    newsstand.publishEvery(
                                            Duration.ofMillis(Math.round(pause * 1000)),
                                            entry -> announce(entry, out)));
            int exit = context.daemon().run(configuration, Optional.empty(), RunOptions.REAL_TIME);
            presses.interrupt();
            summarise(newsstand.published(), out);
            return exit;
        }
    }

    private static void announce(Newsstand.Published entry, PrintWriter out) {
        out.printf(
                "%s  %-22s  %s%s%n",
                TIME.format(entry.publishedAt()),
                entry.publication().title(),
                entry.title(),
                entry.story().isPresent() ? "  [three have this story]" : "");
        out.flush();
    }

    private static void summarise(List<Newsstand.Published> published, PrintWriter out) {
        long alone = published.stream().filter(entry -> entry.story().isEmpty()).count();
        long stories =
                published.stream().flatMap(entry -> entry.story().stream()).distinct().count();
        out.printf(
                "Published: %d entries that tell %d stories%n", published.size(), alone + stories);
        out.flush();
    }
}
