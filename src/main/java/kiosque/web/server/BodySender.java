package kiosque.web.server;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// One body on its way to one reader, without a thread and without a copy of its own: all readers are sent the same bytes.
///
/// The network takes it in slices, since what a slow reader leaves is offered again each time. A reader that takes longer than the slowest that we put up with is
/// cut off.
public final class BodySender extends IteratingNestedCallback {
    private static final int SLICE = 128 * 1024;

    private final Response response;
    private final ActiveRequests traffic;
    private final ByteBuffer rest;
    private boolean begun;
    private volatile boolean over;
    private volatile Scheduler.@Nullable Task deadline;

    private BodySender(Response response, byte[] body, ActiveRequests traffic, Callback callback) {
        super(callback);
        this.response = response;
        this.traffic = traffic;
        this.rest = ByteBuffer.wrap(body);
    }

    /// @param traffic told when it is over
    public static void start(
            Response response, byte[] body, ActiveRequests traffic, Callback callback) {
        var sending = new BodySender(response, body, traffic, callback);
        sending.iterate();
        if (!sending.over) {
            sending.watch(body.length);
        }
    }

    @Override
    protected Action process() {
        if (begun && !rest.hasRemaining()) {
            return Action.SUCCEEDED;
        }
        if (!begun && !rest.hasRemaining()) {
            return processNothing();
        }
        begun = true;
        ByteBuffer slice = rest.slice(rest.position(), Math.min(SLICE, rest.remaining()));
        rest.position(rest.position() + slice.remaining());
        response.write(!rest.hasRemaining(), slice, this);
        return Action.SCHEDULED;
    }

    /// A bodiless answer is committed before it is ended: Jetty would give one that ends with its head a `Content-Length: 0`, which in a 304 is a lie about the document
    /// (RFC 9110, section 8.6).
    private Action processNothing() {
        begun = true;
        response.write(false, null, this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleted(@Nullable Throwable cause) {
        over = true;
        forgetDeadline();
        traffic.end();
        super.onCompleted(cause);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void watch(int length) {
        var request = response.getRequest();
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        ClientTimeouts patience = traffic.patience();
        Duration most = patience.reading().plusSeconds(length / patience.slowest());
        deadline =
                request.getComponents()
                        .getScheduler()
                        .schedule(
                                () -> endPoint.close(new TimeoutException("reads too slowly")),
                                most);
        if (over) {
            forgetDeadline();
        }
    }

    private void forgetDeadline() {
        Scheduler.Task task = deadline;
        if (task != null) {
            task.cancel();
        }
    }
}
