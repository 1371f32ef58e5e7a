package kiosque.cli.command;

import module java.base;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Exit;
import kiosque.cli.control.FileTrouble;
import kiosque.cli.control.Unavailable;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.SourceLines;
import kiosque.config.SourceMerge;
import kiosque.config.Version;
import kiosque.feed.FetchOutcome;
import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.FetchWords;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.opml.Opml;
import kiosque.text.Plural;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiosque import FILE|URL`.
@Command(
        name = "import",
        header = "Turn an OPML list from a feed reader into lines for the configuration.",
        description = {
            "",
            "Prints the lines to put under `sources:`, or puts them there with --write; folders and"
                    + " categories become tags. What the configuration has already is left out, and"
                    + " what is no feed is told of.",
            ""
        })
public final class ImportCommand extends ConfiguredCommand {

    @Parameters(
            paramLabel = "FILE|URL",
            description = "The list: a file, an address, - for standard input.")
    private String list = "-";

    @Option(
            names = "--write",
            description = {
                "Put the lines behind the last source of the configuration, and touch nothing else:"
                        + " comments and order stay. A running daemon takes them over."
            })
    private boolean write;

    public ImportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        PrintWriter err = err();
        Optional<Configuration> current = current(err);
        Opml.Contents contents = Opml.read(bytes(current));
        List<Opml.Feed> feeds = contents.feeds();
        if (feeds.isEmpty()) {
            err.println(
                    "kiosque: "
                            + list
                            + " lists no feeds: an OPML file has <outline xmlUrl=\"…\">");
            tellOf(contents.others(), err);
            return Exit.DATA;
        }
        SourceLines found =
                SourceLines.of(
                        feeds,
                        current.map(it -> it.poll().sources().keySet()).orElse(Set.of()),
                        urls(current));
        int exit = write ? merge(found, err) : print(found);
        report(feeds, found, current, err);
        tellOf(contents.others(), err);
        return exit;
    }

    /// A merged feed may be waiting for the very sources that are to come.
    private Optional<Configuration> current(PrintWriter err) {
        try {
            return configurationIfThere();
        } catch (ConfigurationException mistakes) {
            err.printf(
                    "%s as it is: %s%n",
                    configurationFile(),
                    mistakes.mistakes().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining("; ")));
            return Optional.empty();
        }
    }

    private static void tellOf(List<String> leftOut, PrintWriter err) {
        leftOut.forEach(sentence -> err.println("left out: " + Printable.of(sentence)));
    }

    private static Set<String> urls(Optional<Configuration> current) {
        return current.stream()
                .flatMap(it -> it.poll().sources().values().stream())
                .map(source -> source.url().toString())
                .collect(Collectors.toSet());
    }

    private int print(SourceLines found) {
        found.lines().forEach(out()::println);
        return Exit.OK;
    }

    private int merge(SourceLines found, PrintWriter err)
            throws ConfigurationException, IOException {
        Path file = configurationFile();
        if (found.lines().isEmpty()) {
            err.println("Nothing to write: " + file + " stays as it is");
            return Exit.OK;
        }
        Optional<String> text = SourceMerge.into(Files.readString(file), found.lines());
        if (text.isEmpty()) {
            err.println(
                    "kiosque: the sources of "
                            + file
                            + " are no list of one a line; put these there by hand:");
            print(found);
            return Exit.DATA;
        }
        SourceMerge.write(file, text.get(), context().environment());
        err.println("Written to " + file);
        return Exit.OK;
    }

    private static void report(
            List<Opml.Feed> feeds,
            SourceLines found,
            Optional<Configuration> current,
            PrintWriter err) {
        int taken = feeds.size() - found.refused().size();
        err.printf("%s, %d of them new%n", Plural.of(taken, "feed"), found.lines().size());
        tellOf(found.refused(), err);
        Set<String> wanted =
                current.stream()
                        .flatMap(it -> it.feeds().stream())
                        .flatMap(feed -> feed.from().stream())
                        .collect(Collectors.toSet());
        List<String> idle =
                found.tags().stream().filter(tag -> !wanted.contains(tag)).sorted().toList();
        if (!idle.isEmpty()) {
            err.println(
                    "no merged feed takes these tags yet: "
                            + Printable.of(String.join(", ", idle)));
        }
    }

    private byte[] bytes(Optional<Configuration> current) {
        if (list.matches("(?i)https?://.*")) {
            return fetched(URI.create(list), current);
        }
        return FileTrouble.read(Path.of(list));
    }

    private byte[] fetched(URI url, Optional<Configuration> current) {
        FetchSettings settings =
                current.map(Configuration::fetch)
                        .orElseGet(() ->
                                new FetchSettings(
                                        "Kiosque/" + Version.current(),
                                        Duration.ofSeconds(10),
                                        List.of(),
                                        Optional.empty()));
        FetchOutcome outcome =
                context()
                        .steps()
                        .fetch(settings, new FetchRequest(url, Validators.NONE, Access.DEFAULT));
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return fetched.document().body();
        }
        throw new Unavailable(
                "the list at %s cannot be had: %s".formatted(url, FetchWords.of(outcome)));
    }
}
