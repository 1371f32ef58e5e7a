package kiosque.fetch.wire;

import kiosque.fetch.wire.BodyBudget.Share;

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
import java.nio.channels.CancelledKeyException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Takes in an answer as the event-driven client hands it over, piece by piece, on one of that client's threads.
///
/// The answer is known as soon as enough of it is here. What is left of the exchange is then ended by throwing: the client's own way of
/// cancelling does nothing once the head of a 4xx or 5xx has come, and the connection would stay leased for good.
final class AnswerTaker implements AsyncResponseConsumer<Void>, FutureCallback<Void> {

    /// How much more may come in than what has been taken in, and is part of the share.
    private static final int STEP = 64 * 1024;

    private final Call call;
    private final Share share;
    private final Deadline deadline;
    private final long pause;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final CompletableFuture<WireAnswer> answer = new CompletableFuture<>();
    private volatile @Nullable Reception reception;
    private volatile boolean whole;

    /// Made on the thread of the exchange.
    AnswerTaker(Call call) {
        this.call = call;
        this.share = Share.CURRENT.get();
        this.deadline = Deadline.CURRENT.get();
        this.pause = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline.nanosLeft()) / 8);
    }

    /// Takes no more of it.
    void giveUp() {
        ended(new DeadlineExceeded());
    }

    /// What is here when the time is over; nothing is added to it.
    synchronized WireAnswer late() throws IOException {
        Reception current = reception;
        DeadlineExceeded over = new DeadlineExceeded();
        ended(over);
        if (current == null) {
            throw over;
        }
        return current.answer(
                whole
                        ? Optional.empty()
                        : Optional.of(BrokenBody.after(current.body().size(), over)));
    }

    CompletableFuture<WireAnswer> answer() {
        return answer;
    }

    /// How many bytes of a body are here.
    long taken() {
        Reception current = reception;
        return current == null ? 0 : current.body().size();
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Void> whenDone)
            throws IOException {
        if (!isSecure(context)) {
            throw ended(new TunnelRefused(response.getCode()));
        }
        Call.Intake intake = call.intake(response.getCode());
        var started = new Reception(response, intake, new Chunks(intake.limit()), whenDone);
        reception = started;
        if (entity == null) {
            finish(started);
        } else if (entity.getContentLength() > intake.limit()) {
            throw stopped(started);
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {}

    /// A body that is no longer wanted must come in here to be ended; one that is goes on as there is memory for it.
    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        Reception current = reception;
        long wanted = current == null ? STEP : current.body().size() + STEP;
        if (answer.isDone()) {
            channel.update(Integer.MAX_VALUE);
        } else if (share.tryHold(wanted)) {
            channel.update(STEP);
        } else if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("memory").start(() -> await(wanted, channel));
        }
    }

    private void await(long wanted, CapacityChannel channel) {
        try {
            deadline.standStill(() -> goOnByDrops(wanted, channel));
            waiting.set(false);
            read(channel, answer.isDone() ? Integer.MAX_VALUE : STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A connection on which nothing comes for as long as the exchange may take would be closed.
    private void goOnByDrops(long wanted, CapacityChannel channel) throws InterruptedException {
        while (!answer.isDone() && !share.hold(wanted, pause)) {
            read(channel, 1);
        }
    }

    private void read(CapacityChannel channel, int bytes) {
        try {
            channel.update(bytes);
        } catch (IOException e) {
            failed(e);
        } catch (CancelledKeyException _) {
            failed(new ConnectionClosedException("it was closed meanwhile"));
        }
    }

    @Override
    public synchronized void consume(ByteBuffer bytes) throws IOException {
        Reception current = reception;
        if (current == null || answer.isDone()) {
            throw new ConnectionClosedException("no more of it is wanted");
        }
        if (!current.body().add(bytes)) {
            throw stopped(current);
        }
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
        if (current == null || !(cause instanceof IOException e)) {
            answer.completeExceptionally(cause);
            return;
        }
        try {
            BrokenBody cut = BrokenBody.after(current.body().size(), e);
            answer.complete(current.answer(Optional.of(cut)));
        } catch (IOException nothing) {
            answer.completeExceptionally(nothing);
        }
    }

    /// Comes last, when the connection is back in the pool and the next hop can have it; or first, before `failed`.
    @Override
    public void releaseResources() {
        Reception current = reception;
        if (current != null && whole) {
            answer.complete(current.answer(Optional.empty()));
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

    /// Answers with what there is, or with a refusal, and ends the exchange by what it returns.
    private IOException stopped(Reception current) {
        return switch (current.intake().excess()) {
            case LEFT -> {
                answer.complete(current.answer(Optional.empty()));
                yield ended(new ConnectionClosedException("no more of it is wanted"));
            }
            case REFUSED -> ended(LimitExceeded.body(current.intake().limit()));
        };
    }

    private IOException ended(IOException cause) {
        reception = null; // what the client keeps of an exchange shall not keep the body
        answer.completeExceptionally(cause);
        return cause;
    }

    private record Reception(
            HttpResponse response, Call.Intake intake, Chunks body, FutureCallback<Void> whenDone) {

        WireAnswer answer(Optional<BrokenBody> cut) {
            return new WireAnswer(response.getCode(), response.getHeaders(), body, cut);
        }
    }
}
