package kiosque.web;

import kiosque.feed.Notice;
import kiosque.publish.OpsFeed;
import kiosque.web.access.ClientLimits;
import kiosque.web.access.OpsGate;
import kiosque.web.cache.ErrorPages;
import kiosque.web.cache.PageContext;
import kiosque.web.cache.WebAddresses;
import kiosque.web.feed.Catalogue;
import kiosque.web.feed.DocumentResponder;
import kiosque.web.feed.Documents;
import kiosque.web.feed.FeedRoute;
import kiosque.web.feed.ListRoute;
import kiosque.web.http.Route;
import kiosque.web.ops.HealthRoute;
import kiosque.web.ops.MetricsRoute;
import kiosque.web.ops.OpsOverview;
import kiosque.web.ops.OpsRoute;
import kiosque.web.ops.OpsRoutes;
import kiosque.web.page.Pictures;
import kiosque.web.river.HomeRoute;
import kiosque.web.river.PageResponder;
import kiosque.web.river.SearchRoute;
import kiosque.web.server.ActiveRequests;
import kiosque.web.server.Certificates;
import kiosque.web.server.ClientTimeouts;
import kiosque.web.server.ListenAddress;
import kiosque.web.server.ListenCheck;
import kiosque.web.server.Listening;
import kiosque.web.server.PlainErrors;
import kiosque.web.server.ServerSettings;
import kiosque.web.server.SlowRequests;
import kiosque.web.source.SourceRoute;
import kiosque.web.source.SourcesRoute;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers HTTP: documents out of memory, pages, health and metrics.
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /// Derived documents and searches: ten at once, then one a second.
    private static final int BURST = 10;

    private static final Duration PACE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS_AT_CERTIFICATES = Duration.ofSeconds(10);

    private final Server server;
    private final List<ServerConnector> connectors;
    private final Optional<Certificates> certificates;
    private final ActiveRequests traffic;
    private final ServerSettings settings;

    public WebServer(ServerSettings settings, Contents contents, InstantSource clock) {
        this(settings, contents, clock, ClientTimeouts.USUAL);
    }

    public WebServer(
            ServerSettings settings,
            Contents contents,
            InstantSource clock,
            ClientTimeouts patience) {
        this.traffic = new ActiveRequests(patience);
        this.settings = settings;
        this.server = new Server(new VirtualThreadPool());
        this.certificates = settings.tls().map(Certificates::new);
        this.connectors =
                settings.addresses().stream()
                        .map(listening -> Listening.on(server, listening, certificates))
                        .toList();
        connectors.forEach(server::addConnector);
        server.setErrorHandler(new PlainErrors());
        server.setHandler(handler(contents, clock));
    }

    /// Looks whether there can be one with these settings.
    ///
    /// @throws CannotListen saying why, and what to do
    public static void check(ServerSettings settings) {
        ListenCheck.check(settings);
    }

    /// Listens from now on.
    ///
    /// @return the public port
    public int start() {
        try {
            server.start();
        } catch (BindException e) {
            throw ListenCheck.refused(closed(), e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot listen: " + e.getMessage(), e);
        }
        connectors.forEach(
                connector -> new SlowRequests(connector, traffic.patience().request()).watch());
        certificates.ifPresent(this::watch);
        return connectors.getFirst().getLocalPort();
    }

    /// The port of the pages for operators.
    public int opsPort() {
        return connectors.getLast().getLocalPort();
    }

    private ListenAddress closed() {
        List<ListenAddress> addresses = settings.addresses();
        return addresses.get(connectors.getFirst().isOpen() ? addresses.size() - 1 : 0);
    }

    /// Takes no more connections, lets everybody have their answer, then stops.
    @Override
    public void close() {
        connectors.forEach(ServerConnector::close);
        try {
            long cut = traffic.drain();
            if (cut > 0) {
                LOG.warn("{} answers were cut off: they took too long", cut);
            }
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("the web server did not stop in good order: {}", e.toString());
        }
    }

    /// How many clients are connected.
    public int connections() {
        return connectors.stream()
                .mapToInt(connector -> connector.getConnectedEndPoints().size())
                .sum();
    }

    /// What somebody should know of the certificate that is shown.
    public List<Notice.Cause> causes(Instant now) {
        return certificates.flatMap(shown -> shown.cause(now)).stream().toList();
    }

    /// Shows the certificate that the files hold by now; looked at every few seconds anyway.
    void refreshCertificate() {
        certificates.ifPresent(Certificates::refresh);
    }

    private void watch(Certificates shown) {
        shown.refresh();
        ServerConnector connector = connectors.getFirst();
        if (connector.isRunning()) {
            connector.getScheduler().schedule(() -> watch(shown), BETWEEN_LOOKS_AT_CERTIFICATES);
        }
    }

    private RequestHandler handler(Contents contents, InstantSource clock) {
        Documents documents = contents.documents();
        Pictures pictures =
                contents.pictures()
                        .map(ours -> Pictures.ours(ours.addresses()::path))
                        .orElse(Pictures.AS_PUBLISHED);
        var context = PageContext.of(contents.documents(), contents.reader(), pictures, clock);
        var catalogue = new Catalogue(documents::feeds, System::nanoTime);
        var searches = new ClientLimits(BURST, PACE, System::nanoTime);
        var sources = new SourcesRoute(context);
        var assets = new AssetRoute(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var health = new HealthRoute(contents.health());
        List<Route> ours = ours(contents, context);
        List<Route> all =
                List.of(
                        new FeedRoute(
                                catalogue,
                                new DocumentResponder(documents, searches),
                                new PageResponder(context, searches),
                                () -> WebAddresses.root(documents.site()),
                                clock),
                        new HomeRoute(context, catalogue),
                        new ListRoute(documents),
                        new SearchRoute(context, catalogue, searches),
                        sources,
                        new SourceRoute(context, sources),
                        assets,
                        health);
        List<Route> routes = new ArrayList<>(all);
        contents.pictures().map(PictureRoute::new).ifPresent(routes::add);
        if (settings.opsListen().isEmpty()) {
            routes.addAll(ours);
        }
        List<Route> behind = Stream.concat(Stream.of(assets, health), ours.stream()).toList();
        var sides = new RequestHandler.Sides(routes, OpsRoutes.of(behind, documents::site));
        return new RequestHandler(sides, new ErrorPages(context), contents, traffic, clock);
    }

    /// What is for operators.
    private List<Route> ours(Contents contents, PageContext context) {
        var gate = new OpsGate(settings.opsPassword());
        Documents documents = contents.documents();
        return List.of(
                new OpsRoute(
                        gate,
                        () ->
                                OpsFeed.write(
                                        documents.site(),
                                        settings.opsPlace(),
                                        contents.health().history()),
                        new OpsOverview(context, contents.health())),
                new MetricsRoute(gate, contents.metrics()));
    }
}
