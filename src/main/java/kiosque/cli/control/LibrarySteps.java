package kiosque.cli.control;

import module java.base;

import kiosque.cli.sheet.FeedAsJson;
import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.Normalised;
import kiosque.feed.PageOrder;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParsedFeed;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.FetchSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;
import kiosque.normalise.markup.Sanitiser;
import kiosque.outbox.mail.MailSender;
import kiosque.outbox.mail.MailSettings;
import kiosque.outbox.mail.Mailbox;
import kiosque.parse.FeedParser;
import kiosque.parse.ParseSettings;
import kiosque.poll.plan.Plan;

/// The steps that the daemon takes, one at a time.
public final class LibrarySteps implements Steps {

    private final FeedParser parser = new FeedParser();
    private final Sanitiser sanitiser = new Sanitiser();
    private final InstantSource clock;

    public LibrarySteps(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public FetchOutcome fetch(FetchSettings settings, FetchRequest request) {
        try (var fetcher = new Fetcher(settings, clock)) {
            return fetcher.fetch(request);
        }
    }

    @Override
    public ParseOutcome parse(Document document, ParseSettings settings) {
        return parser.parse(document, settings);
    }

    @Override
    public List<Normalised> normalise(NormaliseSettings settings, ParsedFeed feed, URI location) {
        return new Normaliser(settings).normalise(feed, location, Set.of());
    }

    @Override
    public List<ArticleTrial> articles(
            FetchSettings settings, Plan plan, Plan.Prepared source, List<PageOrder> orders) {
        try (var fetcher = new Fetcher(settings, clock)) {
            return new ArticleTrials(fetcher, plan, source, clock).of(orders);
        }
    }

    @Override
    public String json(ParsedFeed feed, URI location) {
        return FeedAsJson.print(
                feed, location, (text, base) -> sanitiser.sanitise(text, base.toString()));
    }

    @Override
    public MailSender.Fate post(
            MailSettings settings, Optional<String> ourName, byte[] letter, Mailbox to) {
        try (var sender = new MailSender(settings, ourName)) {
            return sender.take(letter, to);
        }
    }

    @Override
    public void batch(InputStream lines, OutputStream answers) throws IOException {
        new ParseBatch(this)
                .run(
                        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)),
                        new PrintStream(answers, false, StandardCharsets.UTF_8));
    }
}
