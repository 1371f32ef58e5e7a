package kiosque.fetch.gate;

import module java.base;

import org.apache.hc.client5.http.DnsResolver;

/// Resolves host names and lets only admitted addresses through.
///
/// The client asks here for every connection it makes, literals included, and connects to nothing but the answer: there is no
/// moment between check and use. Look-ups block a whole platform thread, so they have a few of their own.
public final class GatedResolver implements DnsResolver, AutoCloseable {

    private static final int LOOK_UPS_AT_ONCE = 32;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+){3}|\\[.*]");

    private static final Pattern UNSEEN =
            Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*|localhost)\\.?|\\[.*]");

    private final AddressGate gate;
    private final LongSupplier nanosLeft;
    private final Names names;
    private final ThreadPoolExecutor lookUps;

    /// Who knows names.
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String asciiName) throws UnknownHostException;
    }

    /// @param nanosLeft how long the current thread may still wait
    public GatedResolver(AddressGate gate, LongSupplier nanosLeft) {
        this(gate, nanosLeft, InetAddress::getAllByName);
    }

    GatedResolver(AddressGate gate, LongSupplier nanosLeft, Names names) {
        this.gate = gate;
        this.nanosLeft = nanosLeft;
        this.names = names;
        lookUps =
                new ThreadPoolExecutor(
                        LOOK_UPS_AT_ONCE,
                        LOOK_UPS_AT_ONCE,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("dns-", 0).daemon().factory());
        lookUps.allowCoreThreadTimeOut(true);
    }

    /// The addresses of a host that may be connected to, in the system's order.
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses =
                LITERAL.matcher(host).matches()
                        ? InetAddress.getAllByName(host)
                        : lookUp(ascii(host));
        return gate.admitted(host, addresses, port);
    }

    /// The client asks for international names in Unicode, though it is given them in ASCII; name servers know them in ASCII only.
    private static String ascii(String host) throws UnknownHostException {
        try {
            return Target.ascii(host);
        } catch (ForbiddenTarget e) {
            throw unknown(host, "no valid international name", e);
        }
    }

    /// Not asked by the client since 5.6; without a port there is nothing to judge.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new ForbiddenAddress(host + " was to be resolved without its port");
    }

    /// Judges what a proxy is to be asked for, as far as that can be seen without resolving it: literals in any spelling, and this machine.
    ///
    /// What a name means is up to the proxy, so behind one the gate does not hold: the proxy must have its own.
    public void judgeUnseen(Target target) throws UnknownHostException {
        if (UNSEEN.matcher(target.host()).matches()) {
            resolve(target.host(), target.port());
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookUps.shutdownNow();
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = lookUps.submit(() -> names.addressesOf(host));
        try {
            return answer.get(
                    Math.min(PATIENCE_NANOS, nanosLeft.getAsLong()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, "its name does not resolve", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host, "no answer from the name server in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unknown(host, "interrupted while its name was resolved", e);
        }
    }

    private static UnknownHostException unknown(String host, String why, Exception cause) {
        var unknown = new UnknownHostException(host + ": " + why);
        unknown.initCause(cause);
        return unknown;
    }
}
