package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.Nearest;
import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.mail.Digests;
import kiosque.outbox.mail.MailSender.Fate;
import kiosque.outbox.mail.MailSettings;
import kiosque.outbox.mail.Mailbox;
import kiosque.publish.merged.MergedFeedSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// `kiosque digest SLUG`.
@Command(
        name = "digest",
        header = "Show or send the e-mail that would bring the newest of a merged feed.",
        description = {
            "",
            "Without --to it prints the letter as it would be sent. With --to it is sent there, now"
                    + " and once; nobody who gets digests is told anything, nor does what they are"
                    + " told next change.",
            "Ends with 69 where the mail server does not take the letter, with the reason.",
            ""
        })
public final class DigestCommand extends ConfiguredCommand {

    @Option(names = "--to", paramLabel = "ADDRESS", description = "Who gets the letter.")
    private String to = "";

    @Parameters(paramLabel = "SLUG", description = "Of the merged feed.")
    private String slug = "";

    public DigestCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration read = configuration();
        DigestSettings settings = settings(read);
        Optional<Mailbox> recipient = to.isEmpty() ? Optional.empty() : Optional.of(recipient());
        Optional<MailSettings> mail = read.outward().mail();
        if (recipient.isPresent() && mail.isEmpty()) {
            throw misuse("no e-mail leaves us: the configuration has no `mail`");
        }
        Mailbox from =
                mail.map(MailSettings::from).orElseGet(() -> Mailbox.parse("kiosque@localhost"));
        Optional<byte[]> letter;
        try (Control control = reach(read)) {
            letter = control.digest(settings, from);
        }
        PrintWriter out = out();
        if (letter.isEmpty()) {
            out.println("there is nothing in " + slug + " yet");
            return Exit.OK;
        }
        if (recipient.isEmpty() || mail.isEmpty()) {
            out.print(new String(letter.get(), StandardCharsets.UTF_8));
            out.flush();
            return Exit.OK;
        }
        return told(
                context()
                        .steps()
                        .post(
                                mail.get(),
                                Digests.ourName(read.site()),
                                letter.get(),
                                recipient.get()));
    }

    private int told(Fate fate) {
        return switch (fate) {
            case Fate.Taken() -> {
                out().println("the mail server has taken it for " + to);
                yield Exit.OK;
            }
            case Fate.Refused(String why, boolean _) -> refused(why);
            case Fate.NoServer(String why) -> refused(why);
        };
    }

    private int refused(String why) {
        err().println(why);
        return Exit.UNAVAILABLE;
    }

    private Mailbox recipient() {
        try {
            return Mailbox.parse(to);
        } catch (IllegalArgumentException refused) {
            throw misuse(String.valueOf(refused.getMessage()), refused);
        }
    }

    /// As the configuration has it, or as it would be without further words.
    private DigestSettings settings(Configuration read) {
        MergedFeedSettings feed =
                read.feeds().stream()
                        .filter(it -> it.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(() ->
                                misuse(
                                        "there is no merged feed “%s”%s"
                                                .formatted(
                                                        slug,
                                                        Nearest.hint(
                                                                slug,
                                                                read.feeds().stream()
                                                                        .map(
                                                                                MergedFeedSettings
                                                                                        ::slug)
                                                                        .toList()))));
        return read.outward().digests().stream()
                .filter(it -> it.feed().slug().equals(slug))
                .findFirst()
                .orElseGet(() -> DigestSettings.trial(feed));
    }
}
