package kiosque.cli;

import kiosque.cli.command.BackupCommand;
import kiosque.cli.command.BoilerplateCommand;
import kiosque.cli.command.CheckCommand;
import kiosque.cli.command.DemoCommand;
import kiosque.cli.command.DigestCommand;
import kiosque.cli.command.ExplainCommand;
import kiosque.cli.command.ExportCommand;
import kiosque.cli.command.ImportCommand;
import kiosque.cli.command.KiosqueCommand;
import kiosque.cli.command.ManualCommand;
import kiosque.cli.command.OutboxCommand;
import kiosque.cli.command.ParseCommand;
import kiosque.cli.command.PasswordCommand;
import kiosque.cli.command.PlanCommand;
import kiosque.cli.command.PollCommand;
import kiosque.cli.command.PreviewCommand;
import kiosque.cli.command.RestoreCommand;
import kiosque.cli.command.RunCommand;
import kiosque.cli.command.SourcesCommand;
import kiosque.cli.command.StatusCommand;
import kiosque.cli.command.StoryCommand;
import kiosque.cli.command.VersionCommand;
import kiosque.cli.control.CommandContext;
import kiosque.cli.control.CommandFailure;
import kiosque.cli.control.Exit;
import kiosque.cli.log.LogLine;
import kiosque.cli.log.Logging;
import kiosque.config.ConfigurationException;
import kiosque.text.Plural;
import kiosque.text.Printable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.AutoComplete;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `kiosque COMMAND …`: finds the command, runs it, and turns whatever happens into an exit code and a sentence.
public final class CommandLineInterface {

    private static final Logger LOG = LoggerFactory.getLogger("kiosque");

    private record Named(String name, Function<CommandContext, Object> maker) {}

    private static final List<Named> COMMANDS =
            List.of(
                    new Named("run", RunCommand::new),
                    new Named("check", CheckCommand::new),
                    new Named("plan", PlanCommand::new),
                    new Named("parse", context -> new ParseCommand(context.steps())),
                    new Named("preview", PreviewCommand::new),
                    new Named("poll", PollCommand::new),
                    new Named("status", StatusCommand::new),
                    new Named("sources", SourcesCommand::new),
                    new Named("explain", ExplainCommand::new),
                    new Named("story", StoryCommand::new),
                    new Named("boilerplate", BoilerplateCommand::new),
                    new Named("outbox", OutboxCommand::new),
                    new Named("digest", DigestCommand::new),
                    new Named("import", ImportCommand::new),
                    new Named("export", ExportCommand::new),
                    new Named("backup", BackupCommand::new),
                    new Named("restore", RestoreCommand::new),
                    new Named("password", _ -> new PasswordCommand(System.in)),
                    new Named("demo", DemoCommand::new),
                    new Named("version", _ -> new VersionCommand()));

    /// Runs one command and returns an exit code as `sysexits.h` has them.
    public static int execute(CommandContext context, String... arguments) {
        return commands(context, arguments.length == 0 ? "" : arguments[0]).execute(arguments);
    }

    /// With all commands.
    static CommandLine commands(CommandContext context) {
        return with(
                COMMANDS,
                context,
                new ManualCommand(),
                hidden(new AutoComplete.GenerateCompletion()),
                new CommandLine.HelpCommand());
    }

    /// With the one alone that is asked for: making all of them is a good part of a start.
    static CommandLine commands(CommandContext context, String name) {
        List<Named> named = COMMANDS.stream().filter(it -> it.name.equals(name)).toList();
        return named.isEmpty() ? commands(context) : with(named, context);
    }

    private static CommandLine with(
            List<Named> commands, CommandContext context, Object... further) {
        CommandLine root = new CommandLine(new KiosqueCommand());
        commands.forEach(it -> root.addSubcommand(it.maker.apply(context)));
        List.of(further).forEach(root::addSubcommand);
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

    /// `source <(kiosque completion)`, for bash and zsh.
    private static CommandLine hidden(Object command) {
        var line = new CommandLine(command);
        line.getCommandSpec().name("completion").usageMessage().hidden(true);
        return line;
    }

    private static int misused(CommandLine.ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("kiosque: " + Printable.of(String.valueOf(misuse.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err)) {
            configurationIn(misuse)
                    .ifPresent(file ->
                            err.println("A configuration is given as `--config " + file + "`."));
            err.println(
                    "`"
                            + command.getCommandSpec().qualifiedName()
                            + " --help` says how it is used.");
        }
        return Exit.USAGE;
    }

    private static Optional<String> configurationIn(CommandLine.ParameterException misuse) {
        return misuse instanceof CommandLine.UnmatchedArgumentException strangers
                ? strangers.getUnmatched().stream()
                        .filter(argument -> argument.matches("[^-].*[.]ya?ml"))
                        .map(Printable::of)
                        .findFirst()
                : Optional.empty();
    }

    private static int failed(Exception thrown, PrintWriter err) {
        if (thrown instanceof ConfigurationException mistakes) {
            return mistaken(mistakes, err);
        }
        Optional<CommandFailure> mishap = CommandFailure.of(thrown);
        if (mishap.isPresent()) {
            tell(mishap.get().sentence(), err);
            return mishap.get().exit();
        }
        if (Logging.isForPrograms()) {
            LOG.error("A fault of its own; please report it", thrown);
        } else {
            err.println("kiosque: a fault of its own; please report it:");
            thrown.printStackTrace(err);
        }
        return Exit.SOFTWARE;
    }

    private static int mistaken(ConfigurationException mistakes, PrintWriter err) {
        if (Logging.isForPrograms()) {
            mistakes.mistakes().forEach(mistake -> LOG.error("{}", mistake));
        } else {
            mistakes.mistakes().forEach(err::println);
            err.println(Plural.of(mistakes.mistakes().size(), "mistake"));
        }
        return Exit.CONFIGURATION;
    }

    /// Whoever reads the log with a program gets nothing but what that can read.
    private static void tell(String sentence, PrintWriter err) {
        if (Logging.isForPrograms()) {
            LOG.error("{}", sentence);
        } else {
            err.println("kiosque: " + Printable.of(LogLine.onOneLine(sentence)));
        }
    }
}
