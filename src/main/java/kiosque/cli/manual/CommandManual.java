package kiosque.cli.manual;

import kiosque.cli.manual.ManualBlock.Heading;
import kiosque.cli.manual.ManualBlock.Paragraph;
import kiosque.cli.manual.ManualBlock.Term;
import kiosque.cli.manual.ManualBlock.Terms;
import kiosque.cli.manual.ManualBlock.Verbatim;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `kiosque(1)`: every command, as it describes itself.
public final class CommandManual {

    private static final List<Term> EXITS =
            List.of(
                    new Term("0", "", "Done."),
                    new Term(
                            "1, 2",
                            "",
                            "Of status alone: somebody should look after something; it does not"
                                    + " work as it should."),
                    new Term("64", "", "The command line is wrong."),
                    new Term(
                            "65",
                            "",
                            "What was to be read is not what it should be: not a feed, not an OPML"
                                    + " list."),
                    new Term("66", "", "What was to be read is not there."),
                    new Term(
                            "69",
                            "",
                            "Something that is needed does not answer: the database, the server"
                                    + " asked, the port."),
                    new Term("70", "", "A fault of Kiosque's own; please report it."),
                    new Term("71", "", "The clock of this machine cannot be right."),
                    new Term("73", "", "A file or folder cannot be written."),
                    new Term("74", "", "There is no room on the disk."),
                    new Term("75", "", "Another Kiosque is at work there; later it may be free."),
                    new Term("77", "", "The port, or the database, is not for this user."),
                    new Term(
                            "78",
                            "",
                            "The configuration has mistakes; all are listed, with line and"
                                    + " column."));

    private static final List<Term> FILES =
            List.of(
                    new Term(
                            "/etc/kiosque/kiosque.yaml",
                            "",
                            "The configuration of the package; kiosque.yaml(5)."),
                    new Term(
                            "/etc/kiosque/environment",
                            "",
                            "NAME=value lines for the daemon; the configuration refers to them by"
                                    + " ${NAME}."),
                    new Term("/var/lib/kiosque", "", "The embedded database."),
                    new Term(
                            "/var/cache/kiosque/kiosque.aot",
                            "",
                            "What Java learned at one start; kiosque-prepare makes it, later starts"
                                    + " take half the time."));

    private static final List<Term> ENVIRONMENT =
            List.of(
                    new Term(
                            "KIOSQUE_CONFIG",
                            "",
                            "The configuration, where no --config names one."),
                    new Term(
                            "KIOSQUE_JAVA_OPTIONS",
                            "",
                            "Options of the Java runtime beside ours; the heap grows to -Xmx512m"
                                    + " unless they say otherwise."),
                    new Term("JAVA_HOME", "", "The Java that runs it, where none came with it."));

    public static List<ManualBlock> of(CommandLine root) {
        List<ManualBlock> blocks = new ArrayList<>();
        CommandSpec kiosque = root.getCommandSpec();
        blocks.add(new Heading(1, "Name"));
        blocks.add(
                new Paragraph(
                        "kiosque - a feed aggregator: many sources in, a few clean merged feeds"
                                + " out"));
        blocks.add(new Heading(1, "Synopsis"));
        blocks.add(new Verbatim(List.of("kiosque COMMAND [OPTION…]", "kiosque COMMAND --help")));
        blocks.add(new Heading(1, "Description"));
        blocks.add(new Paragraph(words(kiosque.usageMessage().description())));
        blocks.add(new Heading(1, "Commands"));
        commands(kiosque).forEach(command -> command(command, blocks));
        blocks.add(new Heading(1, "Exit status"));
        blocks.add(new Terms(EXITS));
        blocks.add(new Heading(1, "Files"));
        blocks.add(new Terms(FILES));
        blocks.add(new Heading(1, "Environment"));
        blocks.add(new Terms(ENVIRONMENT));
        return blocks;
    }

    private static Stream<CommandSpec> commands(CommandSpec parent) {
        return parent.subcommands().entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().getCommandName()))
                .map(Map.Entry::getValue)
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden());
    }

    private static void command(CommandSpec command, List<ManualBlock> blocks) {
        blocks.add(new Heading(2, command.qualifiedName()));
        blocks.add(new Paragraph(words(command.usageMessage().header())));
        blocks.add(new Verbatim(List.of(synopsis(command))));
        String more = words(command.usageMessage().description());
        if (!more.isEmpty()) {
            blocks.add(new Paragraph(more));
        }
        List<Term> terms =
                Stream.concat(
                                command.positionalParameters().stream().map(CommandManual::term),
                                command.options().stream()
                                        .filter(option ->
                                                !option.inherited() && !option.usageHelp())
                                        .filter(option -> !option.versionHelp() && !option.hidden())
                                        .map(CommandManual::term))
                        .toList();
        if (!terms.isEmpty()) {
            blocks.add(new Terms(terms));
        }
        commands(command).forEach(inner -> command(inner, blocks));
    }

    private static String synopsis(CommandSpec command) {
        command.usageMessage().sortSynopsis(false); // sorted, it follows the machine's language
        return new Help(command, Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .replace(" [-hV]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Term term(OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return new Term(String.join(", ", option.names()) + label, "", described(option));
    }

    private static Term term(PositionalParamSpec parameter) {
        return new Term(parameter.paramLabel(), "", words(parameter.description()));
    }

    private static String described(OptionSpec option) {
        return words(option.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()));
    }

    private static String words(String[] lines) {
        return String.join(" ", lines).replaceAll("%n", " ").replaceAll("\\s+", " ").strip();
    }
}
