package kiosque.testing;

import module java.base;

import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/// An origin server on loopback that speaks HTTP/2 over TLS and nothing else.
public final class Http2Server implements AutoCloseable {

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpAsyncServer server;
    private final int port;

    /// What is answered.
    ///
    /// @param fields names and values in turn
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(int status, List<String> fields, byte[] body) {}

    public Http2Server() {
        server =
                H2ServerBootstrap.bootstrap()
                        .setCanonicalHostName("127.0.0.1")
                        .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                        .setTlsStrategy(new H2ServerTlsStrategy(SelfSigned.TLS))
                        .setCharset(
                                CharCodingConfig.custom()
                                        .setCharset(StandardCharsets.ISO_8859_1)
                                        .build())
                        .register("*", new Answering())
                        .create();
        server.start();
        try {
            var endpoint =
                    server.listen(
                                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0),
                                    URIScheme.HTTPS)
                            .get();
            port = ((InetSocketAddress) endpoint.getAddress()).getPort();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public Http2Server on(String target, int status, String body, String... fields) {
        answers.put(
                target, new Answer(status, List.of(fields), body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public URI url(String target) {
        return URI.create("https://127.0.0.1:" + port + target);
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }

    private final class Answering
            implements AsyncServerRequestHandler<Message<HttpRequest, byte[]>> {

        @Override
        public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
                HttpRequest request, @Nullable EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(
                    entity == null ? null : new BasicAsyncEntityConsumer());
        }

        @Override
        public void handle(
                Message<HttpRequest, byte[]> message, ResponseTrigger trigger, HttpContext context)
                throws HttpException, IOException {
            HttpRequest request = message.getHead();
            List<String> head = new ArrayList<>();
            head.add(
                    request.getMethod()
                            + " "
                            + request.getPath()
                            + " "
                            + context.getProtocolVersion());
            for (Header field : request.getHeaders()) {
                head.add(field.getName() + ": " + field.getValue());
            }
            received.add(
                    new Received(
                            1, head, message.getBody() == null ? new byte[0] : message.getBody()));
            Answer answer =
                    answers.getOrDefault(
                            request.getPath(), new Answer(404, List.of(), new byte[0]));
            var response = new BasicHttpResponse(answer.status());
            // the library's own is in the machine's language: a month beyond Latin-1 never arrives
            response.setHeader(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
            for (int i = 0; i < answer.fields().size(); i += 2) {
                response.addHeader(answer.fields().get(i), answer.fields().get(i + 1));
            }
            boolean bodiless = answer.status() == 304;
            trigger.submitResponse(
                    new BasicResponseProducer(
                            response,
                            bodiless ? null : new BasicAsyncEntityProducer(answer.body(), null)),
                    context);
        }
    }
}
