package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.sheet.Standing;
import kiosque.cli.sheet.StatusSheet;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.ConfigurationFile;
import kiosque.opml.ListStanding;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `kiosque status`.
@Command(
        name = "status",
        header = "Show how the service is, on one screen.",
        description = {
            "",
            "Each node's polls, queue, commit and render times, memory and disk as it reported them"
                    + " within the last minutes; the configuration that it goes by, and why a later"
                    + " one was refused; the database's size; how late the polls are.",
            "Ends as monitoring plug-ins do: with 0 if all is well, with 1 if somebody should look"
                + " after something, a mistake in the configuration among that, with 2 if it does"
                + " not work as it should (no daemon reports, nothing is polled, polls are 30"
                + " minutes late, every source fails); with 69 if the database cannot be asked.",
            ""
        })
public final class StatusCommand extends ConfiguredCommand {

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    public StatusCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        PrintWriter out = out();
        List<String> mistakes = new ArrayList<>();
        Configuration read = readable(mistakes);
        List<ListStanding> lists = read.inward().lists().stream().map(ListStanding::of).toList();
        try (Control control = reach(read)) {
            Instant now = now();
            Standing standing = control.standing();
            var sheet = new StatusSheet(standing, mistakes, now);
            if (json) {
                out.println(
                        JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(facts(standing, sheet, lists)));
            } else {
                sheet.lines().forEach(out::println);
                lists.forEach(
                        list -> out.printf("%-16s %s%n", "list", Printable.of(list.words(now))));
            }
            return sheet.verdict().exit();
        }
    }

    /// Whoever asks how the daemon is learns that while the file has mistakes, too.
    private Configuration readable(List<String> mistakes) throws ConfigurationException {
        try {
            return configuration();
        } catch (ConfigurationException broken) {
            broken.mistakes().forEach(mistake -> mistakes.add(mistake.toString()));
            return ConfigurationFile.inSpiteOfMistakes(configurationFile(), context().environment())
                    .orElseThrow(() -> broken);
        }
    }

    private static Map<String, Object> facts(
            Standing standing, StatusSheet sheet, List<ListStanding> lists) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("verdict", sheet.verdict().word());
        facts.put("ills", sheet.ills());
        facts.put("mistakes", sheet.mistakes());
        facts.put("lagSeconds", sheet.lag().toSeconds());
        facts.put("databaseBytes", standing.bytes());
        Map<String, Long> sources = new LinkedHashMap<>();
        sheet.count()
                .forEach((condition, count) ->
                        sources.put(condition.name().toLowerCase(Locale.ROOT), count));
        facts.put("sources", sources);
        sheet.mostOverdue().ifPresent(source -> facts.put("mostOverdue", source.source().name()));
        facts.put("lists", lists);
        facts.put("nodes", standing.nodes());
        facts.put("notices", standing.open().stream().map(one -> one.cause()).toList());
        return facts;
    }
}
