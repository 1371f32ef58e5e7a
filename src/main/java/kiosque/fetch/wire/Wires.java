package kiosque.fetch.wire;

import kiosque.fetch.gate.AddressGate;
import kiosque.fetch.gate.GatedResolver;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;

import org.apache.hc.core5.http.HttpException;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The wires to the world: one for each way out, made when first needed.
public final class Wires implements AutoCloseable {

    private static final long SWEEP_SECONDS = 5;
    private static final int MOST_REMEMBERED = 4096;

    private final FetchSettings settings;
    private final ShownCertificates certificates;
    private final GatedResolver gated;
    private final GatedResolver open = new GatedResolver(AddressGate.OPEN, Deadline::nanosLeftHere);
    private final ScheduledThreadPoolExecutor alarms;
    private final Future<?> sweeping;
    private final Map<ProxyRoute, Wire> wires = new ConcurrentHashMap<>();

    /// Origins that could not be asked but by HTTP/1.1.
    private final Set<String> oldFashioned = ConcurrentHashMap.newKeySet();

    public Wires(FetchSettings settings, ShownCertificates certificates) {
        this.settings = settings;
        this.certificates = certificates;
        gated = new GatedResolver(new AddressGate(settings.allow()), Deadline::nanosLeftHere);
        alarms =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("fetch-alarms").daemon().factory());
        alarms.setRemoveOnCancelPolicy(true);
        sweeping =
                alarms.scheduleWithFixedDelay(
                        this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /// One request and its answer, by the way out that the source is to take.
    public WireAnswer send(Call call, Access access) throws IOException, HttpException {
        Optional<URI> proxy = access.proxy().or(settings::proxy);
        if (proxy.isPresent()) {
            gated.judgeUnseen(call.target());
        }
        ProxyRoute.Security security = security(call, access);
        String origin = call.target().authority();
        ProxyRoute way = new ProxyRoute(proxy, security, version(security, origin));
        for (int tries = 1; ; tries++) {
            try {
                Permission.insistHere();
                return wire(way).send(call);
            } catch (IOException | HttpException e) {
                Optional<RetryRule> next = RetryRule.after(e, call, way.version(), tries);
                if (next.isEmpty()) {
                    throw RetryRule.rethrown(e);
                }
                if (next.get() == RetryRule.BY_HTTP_1) {
                    remember(origin);
                    way = way.byHttp1();
                }
            }
        }
    }

    private void remember(String origin) {
        if (oldFashioned.size() >= MOST_REMEMBERED) {
            oldFashioned.clear();
        }
        oldFashioned.add(origin);
    }

    /// Without TLS there is nothing but HTTP/1.
    private ProxyRoute.Version version(ProxyRoute.Security security, String origin) {
        return security == ProxyRoute.Security.NONE || oldFashioned.contains(origin)
                ? ProxyRoute.Version.HTTP_1
                : ProxyRoute.Version.ANY;
    }

    private Wire wire(ProxyRoute way) {
        return wires.computeIfAbsent(way, this::made);
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        alarms.shutdownNow();
        wires.values().forEach(Wire::close);
        gated.close();
        open.close();
    }

    private static ProxyRoute.Security security(Call call, Access access) {
        if (!call.target().isSecure()) {
            return ProxyRoute.Security.NONE;
        }
        return access.insecureTls() ? ProxyRoute.Security.UNVERIFIED : ProxyRoute.Security.VERIFIED;
    }

    /// Behind a proxy only the proxy's own address is ever resolved, and that is the operator's choice.
    private Wire made(ProxyRoute way) {
        var setup =
                new ClientSetup(
                        settings.connectTimeout(),
                        way,
                        way.proxy().isPresent() ? open : gated,
                        certificates);
        return way.version() == ProxyRoute.Version.HTTP_1
                ? new PlainWire(setup, alarms)
                : new TlsWire(setup);
    }

    private void sweep() {
        wires.values().forEach(Wire::sweep);
    }
}
