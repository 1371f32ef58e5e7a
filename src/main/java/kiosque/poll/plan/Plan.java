package kiosque.poll.plan;

import kiosque.feed.Entry;
import kiosque.feed.Privacy;
import kiosque.filter.EntryFilter;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;
import kiosque.normalise.article.ArticleReader;
import kiosque.normalise.language.JudgedTitles;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.FeedSelection;
import kiosque.poll.setting.HostRule;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.store.rule.RuleVerdict;
import kiosque.store.rule.StoredEntry;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One configuration made ready for polling: expressions compiled, selections resolved. Immutable; a reload makes a new one.
public final class Plan {

    private static final RuleVerdict NO_SOURCE =
            new RuleVerdict(Optional.of("its source is no longer configured"), Map.of());

    private final PollSettings settings;
    private final Map<String, Prepared> sources = new HashMap<>();
    private final int hosts;

    /// What a poll of one source works with.
    ///
    /// @param normaliser shared by all sources of the same settings
    /// @param judged this source's titles
    /// @param feeds the merged feeds that take its entries
    /// @param articles present where article pages are fetched for their text
    public record Prepared(
            SourceSettings settings,
            Normaliser normaliser,
            JudgedTitles judged,
            EntryFilter filter,
            List<Destination> feeds,
            Optional<ArticleReader> articles,
            Privacy privacy) {

        /// The rule that keeps an entry out of every merged feed, if one does.
        public Optional<String> droppedBy(Entry entry, Instant effectiveAt, Instant now) {
            return droppedBy(filter, entry, effectiveAt, now);
        }

        /// What the rules say of an entry that is stored already: the same as on the day that it came.
        RuleVerdict verdict(StoredEntry stored) {
            Map<String, Optional<String>> each = new HashMap<>();
            for (Destination feed : feeds) {
                each.put(feed.slug(), droppedBy(feed.filter(), stored));
            }
            return new RuleVerdict(droppedBy(filter, stored), each);
        }

        private Optional<String> droppedBy(EntryFilter by, StoredEntry stored) {
            return droppedBy(by, stored.entry(), stored.effectiveAt(), stored.firstSeenAt());
        }

        private Optional<String> droppedBy(
                EntryFilter by, Entry entry, Instant effectiveAt, Instant now) {
            return by.droppedBy(entry, settings.name(), settings.tags(), effectiveAt, now);
        }

        /// Slugs of the merged feeds that want an entry, if the source itself does.
        public List<String> wantedBy(Entry entry, Instant effectiveAt, Instant now) {
            return feeds.stream()
                    .filter(feed -> droppedBy(feed.filter(), entry, effectiveAt, now).isEmpty())
                    .map(Destination::slug)
                    .toList();
        }
    }

    /// A merged feed and what it wants.
    record Destination(String slug, EntryFilter filter) {}

    private Plan(PollSettings settings) {
        this.settings = settings;
        this.hosts =
                (int)
                        settings.sources().values().stream()
                                .map(source -> source.url().getAuthority())
                                .distinct()
                                .count();
    }

    /// @throws kiosque.filter.InvalidExpression which a checked configuration does not
    public static Plan of(PollSettings settings) {
        var plan = new Plan(settings);
        List<Map.Entry<FeedSelection, Destination>> feeds =
                settings.feeds().stream()
                        .map(feed ->
                                Map.entry(
                                        feed,
                                        new Destination(
                                                feed.slug(), EntryFilter.of(feed.filter()))))
                        .toList();
        Map<NormaliseSettings, Normaliser> normalisers = new HashMap<>();
        for (SourceSettings source : settings.sources().values()) {
            plan.sources.put(
                    source.name(),
                    new Prepared(
                            source,
                            normalisers.computeIfAbsent(
                                    source.steps().normalise(), Normaliser::new),
                            new JudgedTitles(),
                            EntryFilter.of(source.steps().filter()),
                            feeds.stream()
                                    .filter(feed -> feed.getKey().takes(source))
                                    .map(Map.Entry::getValue)
                                    .toList(),
                            source.steps().fullText().map(ArticleReader::new),
                            settings.privacyOf(source.name())));
        }
        return plan;
    }

    public PollSettings settings() {
        return settings;
    }

    public Optional<Prepared> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /// What the rules say of an entry that is stored already.
    public RuleVerdict verdict(StoredEntry stored) {
        return source(stored.source()).map(source -> source.verdict(stored)).orElse(NO_SOURCE);
    }

    public int concurrency() {
        return settings.concurrency();
    }

    /// How many hosts the sources are on.
    public int hosts() {
        return hosts;
    }

    public Adoption adoption() {
        return settings.adoption();
    }

    public Duration gap() {
        return settings.gap();
    }

    /// What the host bears.
    public HostRule ruleFor(String host) {
        return settings.hosts().stream()
                .filter(rule -> rule.fits(host))
                .findFirst()
                .orElseGet(() -> new HostRule(host, settings.perHost(), settings.gap()));
    }
}
