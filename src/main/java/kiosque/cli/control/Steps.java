package kiosque.cli.control;

import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.Normalised;
import kiosque.feed.PageOrder;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParsedFeed;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.setting.FetchSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.outbox.mail.MailSender;
import kiosque.outbox.mail.MailSettings;
import kiosque.outbox.mail.Mailbox;
import kiosque.parse.ParseSettings;
import kiosque.poll.plan.Plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The steps of a poll, one at a time, for looking at what each makes of a document.
public interface Steps {

    FetchOutcome fetch(FetchSettings settings, FetchRequest request);

    ParseOutcome parse(Document document, ParseSettings settings);

    List<Normalised> normalise(NormaliseSettings settings, ParsedFeed feed, URI location);

    /// What the pages that entries of a source with `full-text` link to make of them, asked for as the daemon would.
    ///
    /// @param plan whose hosts' gaps are kept
    List<ArticleTrial> articles(
            FetchSettings settings, Plan plan, Plan.Prepared source, List<PageOrder> orders);

    /// One JSON Feed 1.1 object, on one line.
    ///
    /// @param location where the document came from
    String json(ParsedFeed feed, URI location);

    /// Takes a letter to the mail server.
    ///
    /// @param ourName what the server is told that we are called
    MailSender.Fate post(
            MailSettings settings, Optional<String> ourName, byte[] letter, Mailbox to);

    /// Answers each line `path⇥url⇥content-type⇥headers-as-JSON` with one line of JSON, in order.
    void batch(InputStream lines, OutputStream answers) throws IOException;
}
