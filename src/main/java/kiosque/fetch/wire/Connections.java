package kiosque.fetch.wire;

import org.apache.hc.core5.function.Decorator;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The open connections of the event-driven client, each by our end of it. HTTP/2 has words that have to be answered (`PING`, `SETTINGS`), and the
/// client keeps its answers until they are taken: who sends such words and takes nothing is hung up on. Safe for use by many threads.
final class Connections implements Decorator<IOSession> {

    /// What may come while nothing that we write is taken: we write a few hundred bytes, for which every peer has room.
    private static final long MOST_UNHEARD = 256 * 1024;

    private final Map<SocketAddress, IOSession> open = new ConcurrentHashMap<>();

    @Override
    public IOSession decorate(IOSession session) {
        open.values().removeIf(other -> !other.isOpen()); // not all are closed by way of us
        SocketAddress ourEnd = session.getLocalAddress();
        if (ourEnd != null) {
            open.put(ourEnd, session);
        }
        var watch = new Watch(session);
        return (IOSession)
                Proxy.newProxyInstance(
                        IOSession.class.getClassLoader(),
                        new Class<?>[] {IOSession.class},
                        (_, method, arguments) -> watch.call(method, arguments));
    }

    /// Hangs up, whatever is still to be sent or read.
    void close(SocketAddress ourEnd) {
        IOSession session = open.get(ourEnd);
        if (session != null) {
            session.close(CloseMode.IMMEDIATE);
        }
    }

    /// One connection, at which one thread works.
    private static final class Watch {

        private final IOSession session;
        private boolean stuck;
        private long unheard;

        Watch(IOSession session) {
            this.session = session;
        }

        Object call(Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "read" -> read((ByteBuffer) arguments[0]);
                case "write" -> write((ByteBuffer) arguments[0]);
                default -> passedOn(method, arguments);
            };
        }

        private int read(ByteBuffer bytes) throws IOException {
            int came = session.read(bytes);
            unheard += stuck ? Math.max(0, came) : 0;
            if (unheard > MOST_UNHEARD) {
                throw new Flood();
            }
            return came;
        }

        private int write(ByteBuffer bytes) throws IOException {
            int went = session.write(bytes);
            stuck = bytes.hasRemaining();
            unheard = stuck ? unheard : 0;
            return went;
        }

        private Object passedOn(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(session, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
