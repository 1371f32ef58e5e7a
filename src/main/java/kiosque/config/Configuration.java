package kiosque.config;

import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Privacy;
import kiosque.fetch.setting.FetchSettings;
import kiosque.picture.PictureSettings;
import kiosque.poll.setting.PollSettings;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.schedule.RetentionSettings;
import kiosque.store.DatabaseSettings;
import kiosque.text.Plural;
import kiosque.web.server.ServerSettings;
import kiosque.websub.WebSubSettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that a user can set, each package's part in its own words.
public record Configuration(
        SiteSettings site,
        ServerSettings server,
        DatabaseSettings database,
        InwardSettings inward,
        StorySettings stories,
        List<MergedFeedSettings> feeds,
        RetentionSettings retention,
        OutwardSettings outward,
        LoggingSettings logging,
        Set<Path> named) {

    /// @param named the files and folders that it depends on beside its own: secrets, certificates, lists of sources
    public Configuration {
        feeds = List.copyOf(feeds);
        named = Set.copyOf(named);
    }

    public FetchSettings fetch() {
        return inward.fetch();
    }

    public PollSettings poll() {
        return inward.poll();
    }

    public Optional<PictureSettings> pictures() {
        return inward.pictures();
    }

    public WebSubSettings webSub() {
        return outward.webSub();
    }

    /// What is no mistake and yet may not be meant, a sentence each.
    public List<String> warnings() {
        return Stream.of(inward.remarks().stream(), ownFeeds(), tellingAddresses())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Stream<String> ownFeeds() {
        String own = site.publicUrl() + "/";
        return poll().sources().values().stream()
                .filter(source -> source.url().toString().startsWith(own))
                .map(source ->
                        "%s: its address is one of ours: what we publish comes back as its own, and goes round for ever where a merged feed takes it"
                                .formatted(source.name()));
    }

    private Stream<String> tellingAddresses() {
        return poll().sources().values().stream()
                .filter(source -> poll().privacyOf(source.name()) == Privacy.OPEN)
                .flatMap(source ->
                        KeyLike.in(source.url()).stream()
                                .map(part ->
                                        "%s: its address looks as if it held a key (%s), and is shown on the pages, in OPML and in every feed; `private: true` keeps it out of them"
                                                .formatted(source.name(), part)));
    }

    /// What to put into a feed reader; secrets left out.
    public List<String> addresses() {
        return feeds.stream()
                .map(feed ->
                        "%s%s/feeds/%s.atom   %s"
                                .formatted(
                                        site.publicUrl(),
                                        feed.isPublic() ? "" : "/t/<token>",
                                        feed.slug(),
                                        feed.title()))
                .toList();
    }

    /// Counts only: passwords and tokens are in here.
    @Override
    public String toString() {
        return Plural.of(poll().sources().size(), "source")
                + ", "
                + Plural.of(feeds.size(), "merged feed");
    }
}
