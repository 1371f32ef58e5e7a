package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.RunOptions;
import kiosque.cli.control.WrongClock;
import kiosque.cli.log.LogFormat;
import kiosque.cli.log.Logging;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.Optional;

/// `kiosque run`.
@Command(
        name = "run",
        header = "Run the daemon: poll the sources, publish the merged feeds.",
        description = {
            "",
            "Prints the addresses to put into a feed reader once it is ready, then one line for"
                    + " each poll.",
            "SIGTERM and Ctrl-C end it once the polls under way are done. SIGHUP, or a change of"
                + " the configuration's file, makes it read that again; it keeps the old one if the"
                + " new one has mistakes.",
            ""
        })
public final class RunCommand extends ConfiguredCommand {

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, a line for people, or json, an object a line for programs.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(names = "--clock-factor", hidden = true, defaultValue = "1")
    private double clockFactor = 1;

    @Option(names = "--clock-from", hidden = true)
    private Optional<Instant> clockFrom = Optional.empty();

    public RunCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Logging.start(logFormat);
        Configuration read = configuration();
        WrongClock.refuse(now());
        return context()
                .daemon()
                .run(
                        read,
                        Optional.of(configurationFile()),
                        new RunOptions(clockFactor, clockFrom));
    }
}
