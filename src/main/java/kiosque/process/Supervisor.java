package kiosque.process;

import module java.base;

import kiosque.text.Printable;

/// Tells systemd how we are, as `sd_notify(3)` describes: a datagram to the socket that `NOTIFY_SOCKET` names. Without one, nobody is told.
///
/// Java has no datagrams for Unix sockets, so the three system calls are made directly; Linux only, where systemd is.
public final class Supervisor {

    private static final short UNIX = 1;
    private static final int DATAGRAM_CLOSED_ON_EXEC = 2 | 0x80000;
    private static final int LONGEST_PATH = 107;

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private final Optional<String> socket;
    private final Optional<Duration> watchdog;

    private Supervisor(Optional<String> socket, Optional<Duration> watchdog) {
        this.socket = socket;
        this.watchdog = watchdog;
    }

    public static Supervisor of(Map<String, String> environment) {
        return new Supervisor(
                Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                        .filter(name -> name.startsWith("/") || name.startsWith("@")),
                Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                        .filter(micros -> micros.matches("\\d{1,15}"))
                        .map(micros -> Duration.ofNanos(Long.parseLong(micros) * 1000)));
    }

    /// How often [#alive()] is expected at least; empty where nobody waits for it.
    public Optional<Duration> watchdog() {
        return watchdog;
    }

    public void ready(String status) {
        tell("READY=1\nSTATUS=" + Printable.of(status));
    }

    /// Until the next [#ready].
    public void reloading() {
        tell("RELOADING=1\nMONOTONIC_USEC=" + System.nanoTime() / 1000);
    }

    public void stopping() {
        tell("STOPPING=1");
    }

    public void alive() {
        tell("WATCHDOG=1");
    }

    private void tell(String message) {
        if (socket.isPresent()) {
            send(socket.get(), message.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Best effort: that nobody hears it is no reason to stop.
    private static void send(String path, byte[] message) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST_PATH) {
            return;
        }
        if (name[0] == '@') {
            name[0] = 0; // the abstract namespace
        }
        try (Arena arena = Arena.ofConfined()) {
            int descriptor =
                    (int)
                            call("socket", INT, INT, INT, INT)
                                    .invokeExact((int) UNIX, DATAGRAM_CLOSED_ON_EXEC, 0);
            if (descriptor < 0) {
                return;
            }
            MemorySegment address = arena.allocate(2L + name.length, 2);
            address.set(ValueLayout.JAVA_SHORT, 0, UNIX);
            MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, 2, name.length);
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, message);
            long unusedCount =
                    (long)
                            call("sendto", LONG, INT, POINTER, LONG, INT, POINTER, INT)
                                    .invokeExact(
                                            descriptor,
                                            text,
                                            (long) message.length,
                                            0,
                                            address,
                                            (int) address.byteSize());
            int unusedStatus = (int) call("close", INT, INT).invokeExact(descriptor);
        } catch (Error broken) {
            throw broken;
        } catch (Throwable unheard) {
            // No such call on this system: no systemd either.
        }
    }

    @SuppressWarnings("restricted") // the signatures are those of POSIX
    private static MethodHandle call(String name, MemoryLayout result, MemoryLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, parameters));
    }
}
