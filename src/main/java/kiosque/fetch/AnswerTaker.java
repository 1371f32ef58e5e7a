package kiosque.fetch;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Takes in an answer as the event-driven client hands it over, piece by piece, on one of that client's threads.
///
/// The answer is known as soon as enough of it is here; who waits for it then cancels what is left of the exchange.
final class AnswerTaker implements AsyncResponseConsumer<Void>, FutureCallback<Void> {

    private final Call call;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile @Nullable Reception reception;
    private volatile boolean whole;

    AnswerTaker(Call call) {
        this.call = call;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Void> whenDone) {
        if (!isSecure(context)) {
            answer.completeExceptionally(new TunnelRefused(response.getCode()));
            return;
        }
        Call.Intake intake = call.intake(response.getCode());
        var started = new Reception(response, intake, new Chunks(intake.limit()), whenDone);
        reception = started;
        if (entity == null) {
            finish(started);
        } else if (entity.getContentLength() > intake.limit()) {
            stop(started);
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {}

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        if (!answer.isDone()) {
            channel.update(Integer.MAX_VALUE);
        }
    }

    @Override
    public void consume(ByteBuffer bytes) {
        Reception current = reception;
        if (current != null && !answer.isDone() && !current.body().add(bytes)) {
            stop(current);
        }
        bytes.position(bytes.limit());
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        Reception current = reception;
        if (current != null) {
            finish(current);
        }
    }

    @Override
    public void failed(Exception cause) {
        Reception current = reception;
        answer.completeExceptionally(
                current != null && cause instanceof IOException e
                        ? BrokenBody.after(current.body().size(), e)
                        : cause);
    }

    /// Comes last, when the connection is back in the pool and the next hop can have it; or first, before `failed`.
    @Override
    public void releaseResources() {
        Reception current = reception;
        if (current != null && whole) {
            answer.complete(current.answer());
        }
    }

    /// The client's own word on the exchange: all there is of one that never began.
    @Override
    public void completed(@Nullable Void nothing) {}

    @Override
    public void cancelled() {
        failed(new ConnectionClosedException("the exchange was given up"));
    }

    /// What a proxy says in place of opening a tunnel is handed over like any answer.
    private static boolean isSecure(HttpContext context) {
        return HttpCoreContext.cast(context).getSSLSession() != null;
    }

    private void finish(Reception current) {
        whole = true;
        current.whenDone().completed(null);
    }

    private void stop(Reception current) {
        switch (current.intake().excess()) {
            case LEFT -> answer.complete(current.answer());
            case REFUSED ->
                    answer.completeExceptionally(LimitExceeded.body(current.intake().limit()));
        }
    }

    private record Reception(
            HttpResponse response, Call.Intake intake, Chunks body, FutureCallback<Void> whenDone) {

        Answer answer() {
            return new Answer(response.getCode(), response.getHeaders(), body);
        }
    }
}
