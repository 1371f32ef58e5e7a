package kiosque.cli.command;

import kiosque.cli.control.Exit;
import kiosque.cli.manual.CommandManual;
import kiosque.cli.manual.ConfigurationManual;
import kiosque.cli.manual.ManualBlock;
import kiosque.cli.manual.Markdown;
import kiosque.cli.manual.Troff;
import kiosque.config.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `kiosque manual`.
@Command(
        name = "manual",
        hidden = true,
        header = "Print the manual, for man(1) or for the documentation.")
public final class ManualCommand implements Callable<Integer> {

    /// What there is a manual of.
    enum Subject {
        COMMANDS,
        CONFIGURATION
    }

    @Parameters(
            paramLabel = "SUBJECT",
            description = "commands or configuration.",
            defaultValue = "commands")
    private Subject subject = Subject.COMMANDS;

    @Option(names = "--markdown", description = "For the documentation.")
    private boolean markdown;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text());
        out.flush();
        return Exit.OK;
    }

    private String text() throws IOException {
        List<ManualBlock> blocks =
                switch (subject) {
                    case COMMANDS -> CommandManual.of(spec.root().commandLine());
                    case CONFIGURATION ->
                            ConfigurationManual.of(
                                    JsonMapper.shared().readTree(Files.readAllBytes(schema())));
                };
        return switch (subject) {
            case COMMANDS ->
                    markdown
                            ? Markdown.write("Commands", blocks)
                            : Troff.write("kiosque(1)", Version.current(), blocks);
            case CONFIGURATION ->
                    markdown
                            ? Markdown.write("Configuration", blocks)
                            : Troff.write("kiosque.yaml(5)", Version.current(), blocks);
        };
    }

    private static Path schema() {
        return Path.of(System.getProperty("kiosque.home", "."), "config", "kiosque.schema.json");
    }
}
