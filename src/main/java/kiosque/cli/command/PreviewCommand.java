package kiosque.cli.command;

import kiosque.cli.control.ArticleTrial;
import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Trial;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.Version;
import kiosque.feed.FetchOutcome;
import kiosque.feed.PageOrder;
import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.ParseSettings;
import kiosque.poll.plan.Plan;
import kiosque.poll.setting.SourceSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `kiosque preview URL`.
@Command(
        name = "preview",
        header = "Fetch a feed once, politely, and show what Kiosque makes of it.",
        description = {
            "",
            "What the server answered, what had to be mended, and the entries as they would be"
                + " published; with the settings of the source if that address is configured, so"
                + " that filters and rewrites can be tried out.",
            "Where the source has `full-text`, the pages of the entries shown are asked for too,"
                    + " one after another, with the gap that their host is given.",
            "For a page of a site it lists the feeds that the page advertises.",
            "Nothing is stored. Ends with 65 where there is no feed, with 69 where the server does"
                    + " not answer.",
            ""
        })
public final class PreviewCommand extends ConfiguredCommand {

    @Option(
            names = {"-n", "--entries"},
            paramLabel = "N",
            defaultValue = "10",
            description = "How many entries are shown (${DEFAULT-VALUE}).")
    private int entries = 10;

    @Parameters(
            paramLabel = "URL",
            description = "A feed, a page of a site, or the name of a source.")
    private String address = "";

    public PreviewCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Optional<Configuration> read = configurationIfThere();
        Optional<SourceSettings> source = read.flatMap(this::configured);
        if (source.isEmpty() && isName()) {
            return noSuchSource(address, names(read));
        }
        Trial trial =
                new Trial(
                        source.map(it -> it.steps().parsing()).orElse(ParseSettings.DEFAULT),
                        source.map(it -> it.steps().normalise()).orElse(nothingSpecial()),
                        source.map(it -> it.steps().filter()).orElse(FilterSettings.EVERYTHING),
                        source.map(SourceSettings::name).orElse(""),
                        source.map(SourceSettings::tags).orElse(List.of()));
        FetchRequest request =
                new FetchRequest(
                        source.map(SourceSettings::url).orElseGet(this::url),
                        Validators.NONE,
                        source.map(SourceSettings::access).orElse(Access.DEFAULT));
        FetchOutcome outcome =
                context()
                        .steps()
                        .fetch(read.map(Configuration::fetch).orElseGet(this::plain), request);
        Preview preview =
                new Preview(
                        context().steps(),
                        now(),
                        entries,
                        orders -> articles(read, source, orders));
        PrintWriter out = out();
        return preview.show(request.url(), outcome, trial, out);
    }

    /// None where the pages are not wanted.
    private List<ArticleTrial> articles(
            Optional<Configuration> read, Optional<SourceSettings> source, List<PageOrder> orders) {
        if (source.flatMap(it -> it.steps().fullText()).isEmpty() || orders.isEmpty()) {
            return List.of();
        }
        Plan plan = Plan.of(read.orElseThrow().poll());
        return context()
                .steps()
                .articles(
                        read.orElseThrow().fetch(),
                        plan,
                        plan.source(source.get().name()).orElseThrow(),
                        orders);
    }

    private Optional<SourceSettings> configured(Configuration read) {
        return read.poll().sources().values().stream()
                .filter(it -> it.name().equals(address) || it.url().toString().equals(address))
                .findFirst();
    }

    /// What is no address of anything out there.
    private boolean isName() {
        return address.matches(".*\\s.*") || !address.matches("(?i).*[.:/].*|localhost");
    }

    private static List<String> names(Optional<Configuration> read) {
        return read.stream()
                .flatMap(it -> it.poll().sources().values().stream())
                .map(SourceSettings::name)
                .toList();
    }

    private URI url() {
        String written = address.matches("(?i)https?://.*") ? address : "https://" + address;
        try {
            return URI.create(written);
        } catch (IllegalArgumentException refused) {
            throw misuse("“" + address + "” is no address, and no source is called so", refused);
        }
    }

    private FetchSettings plain() {
        return new FetchSettings(
                "Kiosque/" + Version.current(),
                Duration.ofSeconds(10),
                List.of(),
                Optional.empty());
    }

    private static NormaliseSettings nothingSpecial() {
        return new NormaliseSettings(List.of(), false, List.of());
    }
}
