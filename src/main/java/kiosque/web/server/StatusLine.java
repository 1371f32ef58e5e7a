package kiosque.web.server;

import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// Names a status that Jetty has no words for; it would say the number twice.
public final class StatusLine extends HttpStream.Wrapper {

    public static final int IM_USED = 226;

    public StatusLine(HttpStream wrapped) {
        super(wrapped);
    }

    @Override
    public void send(
            MetaData.Request request,
            MetaData.@Nullable Response response,
            boolean last,
            @Nullable ByteBuffer content,
            Callback callback) {
        super.send(request, response == null ? null : named(response), last, content, callback);
    }

    private static MetaData.Response named(MetaData.Response response) {
        return new MetaData.Response(
                response.getStatus(),
                "IM Used",
                response.getHttpVersion(),
                response.getHttpFields(),
                response.getContentLength(),
                response.getTrailersSupplier());
    }
}
