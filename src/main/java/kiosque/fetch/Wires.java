package kiosque.fetch;

import org.apache.hc.core5.http.HttpException;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The wires to the world: one for each way out, made when first needed.
final class Wires implements AutoCloseable {

    private static final long SWEEP_SECONDS = 5;

    private final FetchSettings settings;
    private final GatedResolver gated;
    private final GatedResolver open = new GatedResolver(AddressGate.OPEN);
    private final ScheduledThreadPoolExecutor alarms;
    private final Future<?> sweeping;
    private final Map<WayOut, Wire> wires = new ConcurrentHashMap<>();

    Wires(FetchSettings settings) {
        this.settings = settings;
        gated = new GatedResolver(new AddressGate(settings.allow()));
        alarms =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("fetch-alarms").daemon().factory());
        alarms.setRemoveOnCancelPolicy(true);
        sweeping =
                alarms.scheduleWithFixedDelay(
                        this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /// One request and its answer, by the way out that the source is to take.
    Answer send(Call call, Access access) throws IOException, HttpException {
        Optional<URI> proxy = access.proxy().or(settings::proxy);
        if (proxy.isPresent()) {
            gated.judgeUnseen(call.target());
        }
        return wires.computeIfAbsent(new WayOut(proxy, security(call, access)), this::wire)
                .send(call);
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        alarms.shutdownNow();
        wires.values().forEach(Wire::close);
        gated.close();
        open.close();
    }

    private static WayOut.Security security(Call call, Access access) {
        if (!call.target().isSecure()) {
            return WayOut.Security.NONE;
        }
        return access.insecureTls() ? WayOut.Security.UNVERIFIED : WayOut.Security.VERIFIED;
    }

    /// Behind a proxy only the proxy's own address is ever resolved, and that is the operator's choice.
    private Wire wire(WayOut way) {
        var setup =
                new Setup(settings.connectTimeout(), way, way.proxy().isPresent() ? open : gated);
        return way.security() == WayOut.Security.NONE
                ? new PlainWire(setup, alarms)
                : new TlsWire(setup);
    }

    private void sweep() {
        wires.values().forEach(Wire::sweep);
    }
}
