package kiosque.cli.command;

import kiosque.cli.control.Exit;
import kiosque.config.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `kiosque version`, and `--version`.
@Command(name = "version", header = "Print which Kiosque this is, and on what it runs.")
public final class VersionCommand implements Callable<Integer>, IVersionProvider {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        for (String line : getVersion()) {
            spec.commandLine().getOut().println(line);
        }
        return Exit.OK;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Kiosque " + Version.current(),
            "Java %s, %s %s"
                    .formatted(
                            System.getProperty("java.version"),
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"))
        };
    }
}
