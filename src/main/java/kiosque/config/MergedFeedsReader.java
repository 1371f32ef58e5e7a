package kiosque.config;

import kiosque.feed.Stories;
import kiosque.filter.FilterSettings;
import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.webhook.WebhookSettings;
import kiosque.poll.setting.FeedSelection;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.MergedFeedSettings.Coverage;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.publish.merged.MergedFeedSettings.Formerly;
import kiosque.publish.merged.SiteSettings;
import kiosque.store.upkeep.Bounds.Bound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what is published.
final class MergedFeedsReader {

    private static final int MOST = 1000;

    private final Section root;
    private final RuleReader rules;
    private final String language;
    private final ZoneId zone;

    /// @param site whose language merged feeds have that name none
    MergedFeedsReader(Section root, RuleReader rules, SiteSettings site) {
        this.root = root;
        this.rules = rules;
        this.language = site.language();
        this.zone = site.timeZone();
    }

    /// @param known names and tags of sources
    MergedFeedPlans read(SourcesReader.Known known) {
        List<MergedFeedSettings> settings = new ArrayList<>();
        List<FeedSelection> selections = new ArrayList<>();
        List<WebhookSettings> webhooks = new ArrayList<>();
        List<DigestSettings> digests = new ArrayList<>();
        Map<String, Bound> bounds = new HashMap<>();
        Map<String, FilePlace> slugs = new HashMap<>();
        List<Value> feeds = root.find("merged-feeds").map(Value::list).orElse(List.of());
        for (Value feed : feeds) {
            feed.section("merged-feeds")
                    .ifPresent(section -> {
                        String slug = slug(section, slugs);
                        FeedSelection selection = selection(slug, section, known);
                        MergedFeedSettings published = settings(section, selection);
                        settings.add(published);
                        selections.add(selection);
                        Bound bound = bound(section, published);
                        if (!bound.equals(Bound.NONE)) {
                            bounds.put(slug, bound);
                        }
                        digests.addAll(OutboxReader.digests(section, published, zone));
                        webhooks.addAll(OutboxReader.webhooks(section, slug, selection.formerly()));
                    });
        }
        refuseTakenSlugs(feeds, settings);
        return new MergedFeedPlans(settings, selections, webhooks, digests, bounds);
    }

    /// What its document shows is kept in any case.
    private static Bound bound(Section feed, MergedFeedSettings published) {
        return BoundReader.of(
                "merged-feeds.retention",
                feed.find("retention").stream().toList(),
                published.coverage().entries());
    }

    /// An address leads to one merged feed.
    private static void refuseTakenSlugs(List<Value> feeds, List<MergedFeedSettings> settings) {
        Set<String> taken = new HashSet<>();
        settings.forEach(feed -> taken.add(feed.slug()));
        for (int index = 0; index < settings.size() && settings.size() == feeds.size(); index++) {
            for (Formerly former : settings.get(index).formerly()) {
                if (!taken.add(former.slug())) {
                    feeds.get(index)
                            .mistake(
                                    "formerly: “%s” is the slug of another merged feed"
                                            .formatted(former.slug()));
                }
            }
        }
    }

    private static String slug(Section feed, Map<String, FilePlace> slugs) {
        Optional<Value> value = feed.find("slug");
        if (value.isEmpty()) {
            feed.mistake("a merged feed needs a slug, its name in addresses: slug: france");
        }
        String slug = value.flatMap(it -> it.as(Meanings.SLUG)).orElse("");
        value.ifPresent(it -> {
            FilePlace first = slugs.putIfAbsent(slug, it.place());
            if (first != null && !slug.isEmpty()) {
                it.mistake(
                        "“%s” is taken by the merged feed in line %d"
                                .formatted(slug, first.line()));
            }
        });
        return slug;
    }

    private MergedFeedSettings settings(Section feed, FeedSelection selection) {
        String slug = selection.slug();
        int entries = feed.read("entries", Meanings.number(1, MOST)).orElse(100);
        return new MergedFeedSettings(
                slug,
                feed.read("title", Meanings.TEXT).orElse(slug),
                feed.read("description", Meanings.TEXT),
                feed.read("language", Meanings.LANGUAGE).orElse(language),
                new Coverage(
                        entries,
                        feed.read("per-source", Meanings.number(1, MOST)).orElse(entries),
                        feed.read("stories", Meanings.oneOf(Stories.class)).orElse(Stories.MERGE),
                        feed.read("content", Meanings.oneOf(Form.class)).orElse(Form.FULL)),
                feed.find("token").map(Value::items).orElse(List.of()).stream()
                        .flatMap(token -> token(token).stream())
                        .toList(),
                selection.from(),
                formerly(feed));
    }

    private List<Formerly> formerly(Section feed) {
        return feed.find("formerly").map(Value::items).orElse(List.of()).stream()
                .flatMap(value -> formerly(value).stream())
                .toList();
    }

    private Optional<Formerly> formerly(Value value) {
        if (value.isScalar()) {
            return value.as(Meanings.SLUG).map(slug -> new Formerly(slug, Optional.empty()));
        }
        return value.section("merged-feeds.formerly")
                .flatMap(section -> {
                    Optional<Instant> until =
                            section.read("until", Meanings.DAY)
                                    .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
                    return section.read("slug", Meanings.SLUG)
                            .map(slug -> new Formerly(slug, until));
                });
    }

    private static Optional<String> token(Value value) {
        Optional<String> token = value.secret();
        if (token.isPresent() && !token.get().matches("[A-Za-z0-9_-]{16,128}")) {
            value.mistake(
                    "a token is 16 to 128 letters, digits, - and _, such as `openssl rand -hex 16`"
                            + " prints");
        }
        return token;
    }

    private FeedSelection selection(String slug, Section feed, SourcesReader.Known known) {
        List<Value> from = feed.find("from").map(Value::items).orElse(List.of());
        if (from.isEmpty()) {
            feed.mistake("a merged feed needs `from`: tags or names of sources");
        }
        List<String> names = new ArrayList<>();
        for (Value value : from) {
            value.as(Meanings.TEXT)
                    .ifPresent(name -> {
                        names.add(name);
                        known.refuse(name, value);
                    });
        }
        Optional<FilterSettings.Rule> rule = rules.read("merged feed " + slug, feed);
        return new FeedSelection(
                slug,
                names,
                new FilterSettings(rule.map(List::of).orElse(List.of())),
                formerly(feed).stream().map(Formerly::slug).toList());
    }
}
