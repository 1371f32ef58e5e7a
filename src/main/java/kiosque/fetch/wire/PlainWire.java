package kiosque.fetch.wire;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/// HTTP/1.1 and 1.0 over the blocking client: the cheapest way on a virtual thread. Mostly without TLS; with it for servers whose HTTP/2, or whose
/// headers, the event-driven client does not bear.
final class PlainWire implements Wire {

    /// The connection that the current exchange opened, if it did. When it is cancelled just then, nobody else knows of it.
    private static final ScopedValue<AtomicReference<ManagedHttpClientConnection>> OPENED =
            ScopedValue.newInstance();

    private static final ManagedHttpClientConnectionFactory CONNECTIONS =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(ClientSetup.HTTP1)
                    .charCodingConfig(ClientSetup.BYTES)
                    .incomingContentLengthStrategy(HeaderLenience.LENGTH)
                    .responseParserFactory(
                            new DefaultHttpResponseParserFactory(
                                    ClientSetup.HTTP1, HeaderLenience.LINES, null))
                    .build();

    private static final URI ANY = URI.create("http://localhost/");

    private final PoolingHttpClientConnectionManager pool;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarms;

    /// @param alarms one scheduler for the deadlines of all exchanges
    PlainWire(ClientSetup setup, ScheduledExecutorService alarms) {
        this.alarms = alarms;
        pool = pool(setup);
        client = client(setup, pool);
    }

    @Override
    public WireAnswer send(Call call) throws IOException {
        Deadline deadline = Deadline.CURRENT.get();
        HttpUriRequestBase request = request(call);
        var opened = new AtomicReference<ManagedHttpClientConnection>();
        @Nullable WireAnswer answer = null;
        try (var _ = Alarm.set(alarms, deadline, request::cancel);
                ClassicHttpResponse response =
                        ScopedValue.where(OPENED, opened)
                                .call(() -> client.executeOpen(call.host(), request, null))) {
            answer = take(call, request, response);
            return answer;
        } catch (IOException
                | IllegalStateException e) { // the latter, when cancelled before it was connected
            close(opened.get());
            if (answer != null) {
                return answer; // what broke off is broken once more when it is closed
            }
            if (deadline.hasPassed()) {
                throw new DeadlineExceeded();
            }
            if (opened.get() == null && e instanceof IOException failure) {
                throw DeadConnection.noticed(failure);
            }
            throw e;
        }
    }

    @Override
    public void sweep() {
        pool.closeIdle(ClientSetup.KEPT_IDLE);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static void close(@Nullable ManagedHttpClientConnection opened) {
        if (opened != null) {
            opened.close(CloseMode.IMMEDIATE);
        }
    }

    private static WireAnswer take(
            Call call, HttpUriRequestBase request, ClassicHttpResponse response)
            throws IOException {
        Call.Intake intake = call.intake(response.getCode());
        var body = Chunks.waiting(intake.limit());
        HttpEntity entity = response.getEntity();
        Optional<BrokenBody> cut = Optional.empty();
        try {
            if (entity != null && !read(entity, body)) {
                request.cancel(); // closing alone would read on to the end
                if (intake.excess() == Call.Excess.REFUSED) {
                    throw LimitExceeded.body(intake.limit());
                }
            }
        } catch (LimitExceeded e) {
            throw e;
        } catch (IOException e) {
            request.cancel();
            boolean late = Deadline.CURRENT.get().hasPassed();
            cut = Optional.of(BrokenBody.after(body.size(), late ? new DeadlineExceeded() : e));
        }
        return new WireAnswer(response.getCode(), response.getHeaders(), body, cut);
    }

    private static boolean read(HttpEntity entity, Chunks body) throws IOException {
        return (entity.getContentLength() <= 0 || entity.getContentLength() <= body.limit())
                && body.addAll(entity.getContent());
    }

    private static PoolingHttpClientConnectionManager pool(ClientSetup setup) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(setup.resolver())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(ClientSetup.CONNECTIONS_PER_ROUTE)
                .setDefaultConnectionConfig(setup.connections())
                .setTlsSocketStrategy(setup.trust().buildClassic())
                .setConnectionFactory(socket -> {
                    ManagedHttpClientConnection connection = CONNECTIONS.createConnection(socket);
                    OPENED.get().set(connection);
                    return connection;
                })
                .build();
    }

    private static CloseableHttpClient client(
            ClientSetup setup, PoolingHttpClientConnectionManager pool) {
        return HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(setup.requests())
                .setDefaultCredentialsProvider(setup.credentials())
                .setKeepAliveStrategy(setup.keepAlive())
                .setRoutePlanner(setup.routes())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .addRequestInterceptorLast((_, _, _) -> Permission.insistHere())
                .build();
    }

    private static HttpUriRequestBase request(Call call) {
        var request = new HttpUriRequestBase(call.method(), ANY);
        request.setScheme(call.target().scheme());
        request.setAuthority(call.authority());
        request.setPath(call.target().path()); // not through a URI, which would change it
        call.headers().forEach(request::addHeader);
        call.content()
                .map(content ->
                        new ByteArrayEntity(
                                content.bytes(), ContentType.parseLenient(content.type())))
                .ifPresent(request::setEntity);
        return request;
    }
}
