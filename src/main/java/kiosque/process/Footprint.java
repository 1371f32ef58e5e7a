package kiosque.process;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.Optional;

/// What we may come to take of the machine's memory. Where that is more than there is, the kernel ends one of our processes, and what that leaves in the log names everything but the
/// cause.
public final class Footprint {

    private static final long MEBIBYTE = 1024 * 1024;

    /// Java beside its heap: classes, compiled code, threads.
    private static final long JAVA = 190 * MEBIBYTE;

    /// A MariaDB of our own.
    public static final long DATABASE = 190 * MEBIBYTE;

    private static final long SMALLEST_HEAP = 64;

    /// What is to be said of this machine, or of the container that we are in.
    ///
    /// @param beside what else we start takes
    public static Optional<String> complaint(long beside) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? complaint(machine.getTotalMemorySize(), Runtime.getRuntime().maxMemory(), beside)
                : Optional.empty();
    }

    /// @param there what there is
    /// @param heap its largest size
    static Optional<String> complaint(long there, long heap, long beside) {
        long needed = heap + JAVA + beside;
        if (there >= needed) {
            return Optional.empty();
        }
        long fitting = (there - JAVA - beside) / MEBIBYTE;
        return Optional.of(
                "%d MiB of memory are all that may be used here, and Kiosque may come to take %d: give it more, or %s"
                        .formatted(
                                there / MEBIBYTE,
                                needed / MEBIBYTE,
                                fitting < SMALLEST_HEAP
                                        ? "name a database on another machine with database.url"
                                        : "set KIOSQUE_JAVA_OPTIONS=-Xmx" + fitting + "m"));
    }
}
