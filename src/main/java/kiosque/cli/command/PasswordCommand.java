package kiosque.cli.command;

import kiosque.cli.control.Exit;
import kiosque.web.access.HashedPassword;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// `kiosque password`.
@Command(
        name = "password",
        header = "Hash a password, for server.ops-password.",
        description = {
            "",
            "Reads it from standard input, one line, and prints what goes into the configuration or"
                    + " into the file that it names. The password itself is kept nowhere.",
            "Ends with 65 if there is none, or one of fewer than eight characters.",
            ""
        })
public final class PasswordCommand implements Callable<Integer> {

    private static final int SHORTEST = 8;

    private final InputStream in;

    @Spec private CommandSpec spec = CommandSpec.create();

    public PasswordCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String password = lines.readLine();
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "kiosque: a password of at least eight characters is read from standard"
                                    + " input");
            return Exit.DATA;
        }
        spec.commandLine().getOut().println(HashedPassword.of(password));
        return Exit.OK;
    }
}
