package kiosque.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `kiosque` by itself.
@Command(
        name = "kiosque",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        scope = ScopeType.INHERIT,
        header = "Many sources in, a few clean merged feeds out.",
        description = {
            "",
            "A feed aggregator: polls RSS, Atom, RDF and JSON feeds, politely, recognises what is"
                + " new and what is the same story told elsewhere, and publishes merged feeds for"
                + " any feed reader.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "First steps:",
            "  kiosque demo                          see it at work, no network needed",
            "  kiosque preview https://example.org/  find a site's feeds, and look at one",
            "  kiosque check --config FILE           is this configuration right?",
            "  kiosque run --config FILE             run it",
            "",
            "Ends with 0; 64 wrong usage, 65 not a feed, 66 no such file, 69 something needed does"
                    + " not answer, 70 a fault of Kiosque's, 78 mistakes in the configuration."
        })
public final class KiosqueCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
