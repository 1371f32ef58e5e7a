package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.sheet.SourceCondition;
import kiosque.cli.sheet.SourceSheet;
import kiosque.cli.sheet.SourcesTable;
import kiosque.config.ConfigurationException;
import kiosque.feed.SourceStatus;
import kiosque.store.page.Pages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `kiosque sources`.
@Command(
        name = "sources",
        header = "Show the sources: how they are, when they are polled next, and why then.",
        description = {
            "",
            "One line a source, or with a name everything that is known of that one: validators,"
                    + " where it moved, what its host asked for.",
            ""
        })
public final class SourcesCommand extends ConfiguredCommand {

    @Option(names = "--troubled", description = "Only those that something is wrong with.")
    private boolean troubled;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Of these everything.")
    private List<String> names = List.of();

    public SourcesCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        PrintWriter out = out();
        try (Control control = reach(configuration())) {
            List<SourceStatus> all = control.sources();
            lines(all.stream().filter(this::isWanted).toList(), control).forEach(out::println);
            List<String> known = all.stream().map(it -> it.source().name()).toList();
            return names.stream()
                    .filter(name -> !known.contains(name))
                    .map(name -> noSuchSource(name, known))
                    .reduce(Exit.OK, Math::max);
        }
    }

    private List<String> lines(List<SourceStatus> wanted, Control control) {
        Instant now = now();
        Map<String, Pages.Fate> pages = control.pages();
        if (wanted.isEmpty() && troubled) {
            return List.of((names.isEmpty() ? "No source" : "None of these") + " is in trouble.");
        }
        if (wanted.isEmpty() && names.isEmpty()) {
            return List.of(NO_SOURCE_YET);
        }
        return names.isEmpty()
                ? SourcesTable.lines(wanted, pages, now)
                : wanted.stream()
                        .flatMap(status ->
                                SourceSheet.lines(
                                        status,
                                        Optional.ofNullable(pages.get(status.source().name())),
                                        control.subscription(status.source()),
                                        now)
                                        .stream())
                        .toList();
    }

    private boolean isWanted(SourceStatus status) {
        return (names.isEmpty() || names.contains(status.source().name()))
                && (!troubled || SourceCondition.of(status).isTroubled());
    }
}
