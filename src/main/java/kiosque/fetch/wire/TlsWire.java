package kiosque.fetch.wire;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedSelectorException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP/2 or HTTP/1.1 over TLS, as the server chooses by ALPN, over the event-driven client. The caller waits, for no longer than the deadline.
final class TlsWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(TlsWire.class);

    private static final String PERMISSION = Permission.class.getName();

    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(1);

    private static final H2Config HTTP2 =
            H2Config.custom()
                    .setPushEnabled(false)
                    .setMaxConcurrentStreams(1)
                    .setMaxHeaderListSize(ClientSetup.LONGEST_LINE * 4)
                    .build();

    private static final long LOOK_UP = TimeUnit.MILLISECONDS.toNanos(100);

    /// What may come with an answer and be no part of it: frames of a few bytes each, hints.
    private static final long MOST_BESIDES = 8_000_000;

    private final Connections connections = new Connections();
    private final PoolingAsyncClientConnectionManager pool;
    private final CloseableHttpAsyncClient client;
    private final RequestConfig requests;

    TlsWire(ClientSetup setup) {
        requests = setup.requests();
        pool = pool(setup);
        client = client(setup, pool, connections);
        client.start();
    }

    @Override
    public WireAnswer send(Call call) throws IOException, HttpException {
        var taker = new AnswerTaker(call);
        HttpClientContext context = context(Deadline.CURRENT.get().nanosLeft());
        Future<Void> exchange =
                client.execute(call.host(), request(call), taker, null, context, taker);
        try {
            return awaited(taker, context);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof IOException failure && isReused(context)
                    ? DeadConnection.noticed(failure)
                    : rethrown(cause);
        } finally {
            taker.giveUp(); // of no effect on one that is complete
            exchange.cancel(true);
        }
    }

    /// Looks up now and then whether what comes is the answer.
    private WireAnswer awaited(AnswerTaker taker, HttpClientContext context)
            throws IOException, InterruptedException, ExecutionException {
        Deadline deadline = Deadline.CURRENT.get();
        long other = 0;
        while (true) {
            long left = Math.clamp(deadline.nanosLeft(), SOON, LOOK_UP);
            try {
                return taker.answer().get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                if (deadline.hasPassed()) {
                    return taker.late();
                }
            }
            EndpointDetails connection = context.getEndpointDetails();
            if (connection != null) {
                long besides = connection.getReceivedBytesCount() - taker.taken();
                other = other == 0 ? besides : other;
                if (besides - other > MOST_BESIDES) {
                    connections.close(connection.getLocalAddress());
                    throw new Flood();
                }
            }
        }
    }

    /// A server that speaks HTTP/2 says `GOAWAY` before it closes a connection that it has not served, of which nobody is told here.
    private static boolean isReused(HttpClientContext context) {
        EndpointDetails connection = context.getEndpointDetails();
        return (connection != null && connection.getRequestCount() > 1)
                || HttpVersion.HTTP_2.equals(context.getProtocolVersion());
    }

    @Override
    public void sweep() {
        pool.closeIdle(ClientSetup.KEPT_IDLE);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /// Connections are not validated on lease: that would move name resolution to the client's own thread. What a server closes is noticed at once.
    private static PoolingAsyncClientConnectionManager pool(ClientSetup setup) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(setup.resolver())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(ClientSetup.CONNECTIONS_PER_ROUTE)
                .setDefaultConnectionConfig(
                        ConnectionConfig.copy(setup.connections())
                                .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
                                .build())
                .setTlsStrategy(setup.trust().buildAsync())
                .setDefaultTlsConfig(
                        TlsConfig.custom()
                                .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                                .setHandshakeTimeout(Timeout.of(setup.connectTimeout()))
                                .build())
                .build();
    }

    private static CloseableHttpAsyncClient client(
            ClientSetup setup, PoolingAsyncClientConnectionManager pool, Connections connections) {
        return HttpAsyncClientBuilder.create()
                .setConnectionManager(pool)
                .setHttp1Config(ClientSetup.HTTP1)
                .setH2Config(HTTP2)
                .setCharCodingConfig(ClientSetup.BYTES)
                .setIoSessionDecorator(connections)
                .setIoReactorExceptionCallback(TlsWire::fail)
                .setThreadFactory(Thread.ofPlatform().name("fetch-tls-", 0).daemon().factory())
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
                .disableRequestPriority()
                .addRequestInterceptorLast((_, _, context) -> insist(context))
                .build();
    }

    /// The client's own thread sends.
    private static void insist(HttpContext context) throws Permission.Refused {
        if (context.getAttribute(PERMISSION) instanceof Permission permission) {
            permission.insist();
        }
    }

    /// Closing at once pulls the selector away from under a thread that looks at it. Anything else there is a mistake.
    private static void fail(Exception failure) {
        if (!(failure instanceof ClosedSelectorException)) {
            LOG.error("the TLS client has failed", failure);
        }
    }

    private static IOException rethrown(@Nullable Throwable cause)
            throws IOException, HttpException {
        switch (cause) {
            case IOException e -> throw e;
            case HttpException e -> throw e;
            case CancellationException e -> throw new IOException("the exchange was cancelled", e);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        }
    }

    /// A connection that falls silent is closed when the exchange's time is over, though nobody waits for it any more.
    private HttpClientContext context(long nanosLeft) {
        HttpClientContext context = HttpClientContext.create();
        if (Permission.CURRENT.isBound()) {
            context.setAttribute(PERMISSION, Permission.CURRENT.get());
        }
        context.setRequestConfig(
                RequestConfig.copy(requests)
                        .setResponseTimeout(
                                Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanosLeft)),
                                TimeUnit.MILLISECONDS)
                        .build());
        return context;
    }

    private static AsyncRequestProducer request(Call call) {
        var request =
                new BasicHttpRequest(
                        call.method(),
                        call.target().scheme(),
                        call.authority(),
                        call.target().path());
        call.headers().forEach(request::addHeader);
        return new BasicRequestProducer(request, content(call));
    }

    private static @Nullable AsyncEntityProducer content(Call call) {
        return call.content()
                .map(content ->
                        new BasicAsyncEntityProducer(
                                content.bytes(), ContentType.parseLenient(content.type())))
                .orElse(null);
    }
}
