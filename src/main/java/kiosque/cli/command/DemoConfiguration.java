package kiosque.cli.command;

import kiosque.config.Configuration;
import kiosque.config.InwardSettings;
import kiosque.config.LoggingSettings;
import kiosque.config.OutwardSettings;
import kiosque.config.Version;
import kiosque.dedupe.identity.Backlog;
import kiosque.dedupe.story.StorySettings;
import kiosque.demo.Newsstand;
import kiosque.demo.Publication;
import kiosque.feed.Stories;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.ParseSettings;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.FeedSelection;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.MergedFeedSettings.Coverage;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.publish.merged.SiteSettings;
import kiosque.schedule.RetentionSettings;
import kiosque.store.DatabaseSettings;
import kiosque.web.server.ServerSettings;
import kiosque.websub.WebSubSettings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The configuration of the demonstration: the newsstand's publications, polled every other second.
final class DemoConfiguration {

    /// What is made up is made up in France.
    static final ZoneId TIME_ZONE = ZoneId.of("Europe/Paris");

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int ENTRIES = 1000;

    private final Newsstand newsstand;

    private DemoConfiguration(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    /// @param listen `host:port` where the merged feeds are
    /// @param data where the embedded database lives
    static Configuration of(Newsstand newsstand, String listen, Path data) {
        return new DemoConfiguration(newsstand).configuration(listen, data);
    }

    private Configuration configuration(String listen, Path data) {
        URI here = URI.create("http://" + listen);
        return new Configuration(
                new SiteSettings("Kiosque, la démonstration", "fr", TIME_ZONE, here),
                new ServerSettings(listen, Optional.empty()),
                new DatabaseSettings(Optional.empty(), Optional.empty(), Optional.empty(), data),
                InwardSettings.of(
                        new FetchSettings(
                                "Kiosque/" + Version.current() + " (+" + here + ")",
                                Duration.ofSeconds(2),
                                List.of("127.0.0.1/32:" + newsstand.root().getPort()),
                                Optional.empty()),
                        polling()),
                StorySettings.DEFAULT,
                List.of(
                        feed("france", "La France en continu"),
                        feed("une", "À la une"),
                        feed("politique", "La politique"),
                        feed("culture", "La culture")),
                RetentionSettings.FOR_EVER,
                OutwardSettings.of(
                        new WebSubSettings(
                                WebSubSettings.Listening.OFF, new WebSubSettings.Hub.Own())),
                LoggingSettings.DEFAULT);
    }

    private PollSettings polling() {
        Map<String, SourceSettings> sources = new LinkedHashMap<>();
        for (Publication publication : Publication.values()) {
            sources.put(publication.title(), source(publication));
        }
        return new PollSettings(
                8,
                1,
                Duration.ZERO,
                List.of(),
                Adoption.DEFAULT,
                sources,
                List.of(
                        selection("france", List.of("une", "politique", "culture")),
                        selection("une", List.of("une")),
                        selection("politique", List.of("politique")),
                        selection("culture", List.of("culture"))));
    }

    private SourceSettings source(Publication publication) {
        return new SourceSettings(
                publication.title(),
                newsstand.url(publication),
                List.of(publication.tag()),
                new Every.Interval(EVERY),
                Insistence.INSIST,
                Access.DEFAULT,
                new SourceSettings.Steps(
                        ParseSettings.DEFAULT,
                        new NormaliseSettings(List.of(), false, List.of()),
                        FilterSettings.EVERYTHING,
                        Optional.empty()),
                0,
                Backlog.DEFAULT);
    }

    private static FeedSelection selection(String slug, List<String> from) {
        return new FeedSelection(slug, from, FilterSettings.EVERYTHING);
    }

    private static MergedFeedSettings feed(String slug, String title) {
        return new MergedFeedSettings(
                slug,
                title,
                Optional.empty(),
                "fr",
                new Coverage(ENTRIES, ENTRIES, Stories.MERGE, Form.FULL),
                List.of(),
                List.of(),
                List.of());
    }
}
