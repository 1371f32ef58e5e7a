package kiosque.cli;

import module java.base;

import kiosque.cli.control.ArticleTrial;
import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Daemon;
import kiosque.cli.control.PollAnswer;
import kiosque.cli.control.RunOptions;
import kiosque.cli.control.Steps;
import kiosque.cli.sheet.Standing;
import kiosque.config.Configuration;
import kiosque.feed.Correction;
import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.Normalised;
import kiosque.feed.PageOrder;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.setting.FetchSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.mail.MailSender;
import kiosque.outbox.mail.MailSettings;
import kiosque.outbox.mail.Mailbox;
import kiosque.poll.plan.DryRun;
import kiosque.poll.plan.Plan;
import kiosque.store.outgoing.Outbox;
import kiosque.store.page.Pages;
import kiosque.store.upkeep.LearnedBlocks.Learned;
import kiosque.store.websub.Subscription;

import picocli.CommandLine;

/// A terminal with the commands at it, and context behind them that answer what a test wants.
public final class Console implements Daemon, Control, Steps {

    public static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    public final List<Configuration> runs = new ArrayList<>();
    public final List<FetchRequest> requests = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    public Optional<Path> file = Optional.empty();
    RunOptions options = RunOptions.REAL_TIME;
    public List<SourceStatus> sources = List.of();
    public Optional<Subscription> subscription = Optional.empty();
    public final Map<String, Pages.Fate> pages = new HashMap<>();
    public final List<Sha256> kept = new ArrayList<>();
    public List<Learned> blocks = List.of();
    public Standing standing =
            new Standing(List.of(), List.of(), List.of(), "embedded", 0, Duration.ZERO);
    public List<String> history = List.of();
    public DryRun.Foreseen foreseen = new DryRun.Foreseen(List.of(), List.of());
    public List<Outbox.Pending> pending = List.of();
    public PollAnswer answer = new PollAnswer.NoSuchSource();
    public Optional<FetchOutcome> outcome = Optional.empty();
    public Optional<ParseOutcome> parsed = Optional.empty();
    public List<Normalised> entries = List.of();
    public List<ArticleTrial> articles = List.of();
    public final List<PageOrder> orders = new ArrayList<>();
    Optional<RuntimeException> trouble = Optional.empty();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    public int run(String... arguments) {
        CommandLine commands = CommandLineInterface.commands(context());
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        return commands.execute(arguments);
    }

    CommandContext context() {
        return new CommandContext(this, this::reach, this, InstantSource.fixed(NOW), environment);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    private Control reach(Configuration configuration) {
        trouble.ifPresent(it -> {
            throw it;
        });
        return this;
    }

    @Override
    public int run(Configuration configuration, Optional<Path> from, RunOptions given) {
        runs.add(configuration);
        file = from;
        options = given;
        return 0;
    }

    @Override
    public List<SourceStatus> sources() {
        return sources;
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public Optional<Subscription> subscription(Source source) {
        return subscription;
    }

    @Override
    public Map<String, Pages.Fate> pages() {
        return pages;
    }

    @Override
    public Polled pollAll(Duration coolDown) {
        return new Polled(coolDown.isZero() ? sources.size() : sources.size() - 1, sources.size());
    }

    @Override
    public PollAnswer poll(String source) {
        return answer;
    }

    @Override
    public List<String> explain(String entry) {
        return history;
    }

    @Override
    public List<String> compare(String entry, String other) {
        return other.equals("tag:unknown") ? List.of() : List.of(entry + " and " + other);
    }

    @Override
    public List<Learned> boilerplate(String source) {
        return blocks;
    }

    @Override
    public int keepBoilerplate(String source, Sha256 block) {
        kept.add(block);
        return 7;
    }

    @Override
    public void cutBoilerplate(String source, Sha256 block) {
        kept.remove(block);
    }

    @Override
    public List<Outbox.Pending> outbox() {
        return pending;
    }

    @Override
    public int sendAgain() {
        return 0;
    }

    @Override
    public Optional<byte[]> digest(DigestSettings settings, Mailbox from) {
        return settings.feed().slug().equals("une")
                ? Optional.of("Subject: digest\r\n\r\nnews\r\n".getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Override
    public MailSender.Fate post(
            MailSettings settings, Optional<String> ourName, byte[] letter, Mailbox to) {
        return to.address().startsWith("nobody")
                ? new MailSender.Fate.Refused("the mail server says: 550 no such user", true)
                : new MailSender.Fate.Taken();
    }

    @Override
    public Corrected split(long entry) {
        return entry == 1
                ? new Corrected(Correction.DONE, List.of("Entry 1 tells its own."))
                : new Corrected(entry == 2 ? Correction.SO_ALREADY : Correction.UNKNOWN, List.of());
    }

    @Override
    public Corrected join(long entry, long other) {
        return other == 2
                ? new Corrected(Correction.DONE, List.of("One story of 2 entries now."))
                : new Corrected(other == 3 ? Correction.SO_ALREADY : Correction.UNKNOWN, List.of());
    }

    @Override
    public DryRun.Foreseen plan(Configuration candidate) {
        return foreseen;
    }

    @Override
    public void close() {}

    @Override
    public FetchOutcome fetch(FetchSettings settings, FetchRequest request) {
        requests.add(request);
        return outcome.orElseThrow();
    }

    @Override
    public ParseOutcome parse(Document document, kiosque.parse.ParseSettings settings) {
        return parsed.orElseThrow();
    }

    @Override
    public List<Normalised> normalise(NormaliseSettings settings, ParsedFeed feed, URI location) {
        return entries;
    }

    @Override
    public List<ArticleTrial> articles(
            FetchSettings settings, Plan plan, Plan.Prepared source, List<PageOrder> asked) {
        orders.addAll(asked);
        return articles;
    }

    @Override
    public String json(ParsedFeed feed, URI location) {
        return "{\"title\":\"" + feed.format() + "\"}";
    }

    @Override
    public void batch(InputStream lines, OutputStream answers) throws IOException {
        answers.write("{}\n".getBytes(StandardCharsets.UTF_8));
    }
}
