package kiosque.config;

import module java.base;

import kiosque.dedupe.story.StorySettings;
import kiosque.fetch.setting.FetchSettings;
import kiosque.outbox.webhook.WebhookSettings;
import kiosque.picture.PictureSettings;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.schedule.RetentionSettings;
import kiosque.store.DatabaseSettings;
import kiosque.store.upkeep.Bounds;
import kiosque.web.access.HashedPassword;
import kiosque.web.server.ServerSettings;
import kiosque.websub.WebSubSettings;

/// Reads the parts of a configuration from the top down. Goes on after every mistake, so that all are found.
record ConfigurationReader(FileReading reading, Section root) {

    private static final ServerSettings LOCAL =
            new ServerSettings("127.0.0.1:8080", Optional.empty());
    private static final Set<String> HERE = Set.of("127.0.0.1", "0.0.0.0", "[::1]", "[::]");
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final String HUBS = "one of own, none or the address of a hub";

    Configuration read() {
        WebSubSettings webSub = part("websub", ConfigurationReader::webSub, WebSubSettings.DEFAULT);
        ServerSettings server = part("server", this::server, LOCAL);
        SiteSettings site = site(webSub.hub(), home(server));
        DatabaseSettings database = database();
        RuleReader rules = new RuleReader();
        SourceListsReader lists = new SourceListsReader(root, database.data());
        SourcesReader reader = new SourcesReader(root, rules, site.timeZone());
        Map<String, SourceSettings> sources = reader.read(lists.read());
        MergedFeedPlans feeds = new MergedFeedsReader(root, rules, site).read(reader.known());
        PollSettings poll =
                new PollingReader(root).read(sources, feeds.selections(), reader.hidden());
        Configuration configuration =
                new Configuration(
                        site,
                        server,
                        database,
                        new InwardSettings(
                                network(site),
                                poll,
                                lists.asked(),
                                pictures(database),
                                reading.warnings()),
                        part("stories", ConfigurationReader::stories, StorySettings.DEFAULT),
                        feeds.settings(),
                        retention(reader, feeds),
                        outward(webSub, feeds),
                        part("logging", ConfigurationReader::logging, LoggingSettings.DEFAULT),
                        reading.named());
        reading.sections().forEach(Section::refuseUnknownKeys);
        return configuration;
    }

    DatabaseSettings database() {
        return part("database", this::database, embedded(Path.of("data")));
    }

    private <T> T part(String key, Function<Section, T> read, T otherwise) {
        return root.section(key).map(read).orElse(otherwise);
    }

    /// Where this machine finds the pages, for a site that has no address of its own yet.
    private static URI home(ServerSettings server) {
        int colon = server.listen().lastIndexOf(':');
        String host = server.listen().substring(0, colon);
        return URI.create(
                "%s://%s%s"
                        .formatted(
                                server.tls().isPresent() ? "https" : "http",
                                HERE.contains(host) ? "localhost" : host,
                                server.listen().substring(colon)));
    }

    private SiteSettings site(WebSubSettings.Hub hub, URI home) {
        Optional<Section> site = root.section("site");
        return new SiteSettings(
                site.flatMap(it -> it.read("title", Meanings.TEXT)).orElse("Kiosque"),
                site.flatMap(it -> it.read("language", Meanings.LANGUAGE)).orElse("fr"),
                site.flatMap(it -> it.read("time-zone", Meanings.TIME_ZONE))
                        .orElse(ZoneId.of("Europe/Paris")),
                site.flatMap(it -> it.read("public-url", Meanings.BASE_URL)).orElse(home),
                hub instanceof WebSubSettings.Hub.Other other
                        ? Optional.of(other.url())
                        : Optional.empty(),
                site.flatMap(it -> it.read("fresh-for", Meanings.MINUTES)).orElse(FRESH),
                site.flatMap(it -> it.read("contact", Meanings.EMAIL)),
                site.flatMap(it -> it.read("deltas", Meanings.FLAG)).orElse(false));
    }

    private ServerSettings server(Section server) {
        String listen = server.read("listen", Meanings.LISTEN).orElse(LOCAL.listen());
        Optional<String> own = server.read("ops-listen", Meanings.LISTEN);
        if (own.filter(listen::equals).isPresent()) {
            server.mistake("ops-listen must be another address than listen");
        }
        return new ServerSettings(
                listen,
                server.section("tls").flatMap(this::tls),
                own,
                server.find("ops-password").flatMap(ConfigurationReader::hashed));
    }

    private static Optional<HashedPassword> hashed(Value value) {
        Optional<String> text = value.secret();
        Optional<HashedPassword> hashed = text.flatMap(HashedPassword::read);
        if (text.isPresent() && hashed.isEmpty()) {
            value.mistake("must be what `kiosque password` prints, not the password itself");
        }
        return hashed;
    }

    private Optional<ServerSettings.Tls> tls(Section tls) {
        Optional<Path> certificate = file(tls, "certificate");
        Optional<Path> key = file(tls, "key");
        if (tls.find("certificate").isEmpty() || tls.find("key").isEmpty()) {
            tls.mistake("tls needs both certificate and key, each a PEM file");
        }
        return certificate.flatMap(
                chain -> key.map(secret -> new ServerSettings.Tls(chain, secret)));
    }

    private Optional<Path> file(Section section, String key) {
        return section.read(key, Meanings.file(reading));
    }

    private DatabaseSettings database(Section database) {
        Path data = database.read("data", Meanings.PATH).orElse(Path.of("data"));
        Optional<String> url = database.read("url", Meanings.DATABASE_URL);
        Optional<String> user = database.read("user", Meanings.TEXT);
        Optional<String> password = database.find("password").flatMap(Value::secret);
        if (url.isEmpty()
                && database.find("url").isEmpty()
                && (user.isPresent() || password.isPresent())) {
            database.mistake("user and password belong to a database of your own: url is missing");
        }
        if (url.isPresent() && database.find("reserve").isPresent()) {
            database.mistake(
                    "reserve is of the embedded database's disk: of a database of your own it is"
                            + " not known");
        }
        long usual = url.isPresent() ? 0 : DatabaseSettings.RESERVE;
        long reserve = database.read("reserve", Meanings.SIZE).orElse(usual);
        return new DatabaseSettings(url, user, password, data, reserve);
    }

    private static DatabaseSettings embedded(Path data) {
        return new DatabaseSettings(Optional.empty(), Optional.empty(), Optional.empty(), data);
    }

    private FetchSettings network(SiteSettings site) {
        Optional<Section> network = root.section("network");
        return new FetchSettings(
                network.flatMap(it -> it.read("user-agent", Meanings.HEADER_VALUE))
                        .orElse("Kiosque/" + Version.current() + " (+" + site.publicUrl() + ")"),
                network.flatMap(it -> it.read("connect-timeout", Meanings.TIME_TO_WAIT))
                        .orElse(Duration.ofSeconds(10)),
                network.map(ConfigurationReader::allowed).orElse(List.of()),
                network.flatMap(it -> it.read("proxy", Meanings.PROXY)));
    }

    private static List<String> allowed(Section network) {
        return network.find("allow").map(Value::list).orElse(List.of()).stream()
                .flatMap(value -> value.as(Meanings.NETWORK).stream())
                .toList();
    }

    private Optional<PictureSettings> pictures(DatabaseSettings database) {
        return root.section("pictures")
                .flatMap(section -> {
                    boolean wanted = section.read("proxy", Meanings.FLAG).orElse(false);
                    var settings =
                            new PictureSettings(
                                    database.data().toAbsolutePath().resolve("pictures"),
                                    section.read("cache", Meanings.SIZE)
                                            .orElse(PictureSettings.ROOM),
                                    section.read("max-size", Meanings.SIZE)
                                            .orElse(PictureSettings.MAX_SIZE));
                    return wanted ? Optional.of(settings) : Optional.empty();
                });
    }

    private static StorySettings stories(Section stories) {
        return new StorySettings(
                stories.read("window", Meanings.TIME_TO_WAIT)
                        .orElse(StorySettings.DEFAULT.window()),
                stories.read("max-size", Meanings.number(2, 1000))
                        .orElse(StorySettings.DEFAULT.maxSize()));
    }

    private RetentionSettings retention(SourcesReader sources, MergedFeedPlans feeds) {
        Optional<Duration> general =
                root.section("retention").flatMap(it -> it.read("keep", Meanings.TIME_TO_WAIT));
        return new RetentionSettings(new Bounds(general, sources.bounds(), feeds.bounds()));
    }

    private OutwardSettings outward(WebSubSettings webSub, MergedFeedPlans feeds) {
        List<WebhookSettings> webhooks = new ArrayList<>(feeds.webhooks());
        root.section("ops")
                .ifPresent(ops -> webhooks.addAll(OutboxReader.webhooks(ops, "", List.of())));
        Optional<Section> mail = root.section("mail");
        if (mail.isEmpty() && !feeds.digests().isEmpty()) {
            root.mistake("a digest goes out by e-mail: mail, with server and from, is missing");
        }
        return new OutwardSettings(
                webSub, webhooks, mail.flatMap(OutboxReader::mail), feeds.digests());
    }

    private static LoggingSettings logging(Section logging) {
        return new LoggingSettings(
                logging.read("level", Meanings.oneOf(LoggingSettings.Level.class))
                        .orElse(LoggingSettings.DEFAULT.level()));
    }

    private static WebSubSettings webSub(Section webSub) {
        boolean listening = webSub.read("subscribe", Meanings.FLAG).orElse(true);
        return new WebSubSettings(
                listening ? WebSubSettings.Listening.ON : WebSubSettings.Listening.OFF,
                webSub.read("hub", Meaning.text(HUBS, ConfigurationReader::hub))
                        .orElse(WebSubSettings.DEFAULT.hub()));
    }

    private static WebSubSettings.Hub hub(String text) {
        return switch (text) {
            case "own" -> new WebSubSettings.Hub.Own();
            case "none" -> new WebSubSettings.Hub.None();
            default -> new WebSubSettings.Hub.Other(UrlText.parse(text));
        };
    }
}
