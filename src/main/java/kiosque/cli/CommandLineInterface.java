package kiosque.cli;

import kiosque.config.ConfigurationException;

import picocli.CommandLine;

import java.io.PrintWriter;

/// `kiosque COMMAND …`: finds the command, runs it, and turns whatever happens into an exit code and a sentence.
public final class CommandLineInterface {

    private CommandLineInterface() {}

    /// Runs one command and returns an exit code as `sysexits.h` has them.
    public static int execute(Pieces pieces, String... arguments) {
        return commands(pieces).execute(arguments);
    }

    static CommandLine commands(Pieces pieces) {
        CommandLine root =
                new CommandLine(new KiosqueCommand())
                        .addSubcommand(new RunCommand(pieces))
                        .addSubcommand(new CheckCommand(pieces))
                        .addSubcommand(new PlanCommand(pieces))
                        .addSubcommand(new ParseCommand(pieces.steps()))
                        .addSubcommand(new PreviewCommand(pieces))
                        .addSubcommand(new PollCommand(pieces))
                        .addSubcommand(new SourcesCommand(pieces))
                        .addSubcommand(new ExplainCommand(pieces))
                        .addSubcommand(new StoryCommand(pieces))
                        .addSubcommand(new BoilerplateCommand(pieces))
                        .addSubcommand(new ImportCommand(pieces))
                        .addSubcommand(new ExportCommand(pieces))
                        .addSubcommand(new DemoCommand(pieces))
                        .addSubcommand(new VersionCommand())
                        .addSubcommand(new CommandLine.HelpCommand());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpAutoWidth(true);
        root.setUsageHelpLongOptionsMaxWidth(30);
        root.setExecutionStrategy(CommandLineInterface::run);
        root.setParameterExceptionHandler(CommandLineInterface::misused);
        root.setExecutionExceptionHandler((thrown, command, _) -> failed(thrown, command.getErr()));
        return root;
    }

    /// Standard output is for the answer: whatever is logged goes elsewhere, before anything can be.
    private static int run(CommandLine.ParseResult command) {
        Logging.quiet();
        return new CommandLine.RunLast().execute(command);
    }

    private static int misused(CommandLine.ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("kiosque: " + Printable.of(String.valueOf(misuse.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err)) {
            err.println(
                    "`"
                            + command.getCommandSpec().qualifiedName()
                            + " --help` says how it is used.");
        }
        return Exit.USAGE;
    }

    private static int failed(Exception thrown, PrintWriter err) {
        return switch (thrown) {
            case ConfigurationException mistakes -> {
                mistakes.mistakes().forEach(err::println);
                int count = mistakes.mistakes().size();
                err.println(count == 1 ? "1 mistake" : count + " mistakes");
                yield Exit.CONFIGURATION;
            }
            case Unavailable missing -> {
                err.println("kiosque: " + missing.getMessage());
                yield Exit.UNAVAILABLE;
            }
            default -> {
                err.println("kiosque: a fault of its own; please report it:");
                thrown.printStackTrace(err);
                yield Exit.SOFTWARE;
            }
        };
    }
}
