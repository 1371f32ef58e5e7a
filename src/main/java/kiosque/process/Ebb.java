package kiosque.process;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Gives memory back when nothing is going on: what a first poll or a busy hour has filled would stay taken until the heap is full again, which may take weeks.
public final class Ebb {

    /// Less than that is not worth the tenth of a second for which everything stands still.
    private static final long WORTH_IT = 96L << 20;

    private final IntSupplier underWay;
    private final Optional<MemoryPoolMXBean> old;

    /// @param underWay how much is being done right now
    public Ebb(IntSupplier underWay) {
        this.underWay = underWay;
        this.old = oldest(ManagementFactory.getMemoryPoolMXBeans());
    }

    /// Called every minute.
    public void look() {
        if (underWay.getAsInt() == 0 && old.filter(Ebb::isWorthIt).isPresent()) {
            System.gc();
        }
    }

    private static boolean isWorthIt(MemoryPoolMXBean pool) {
        MemoryUsage after = pool.getCollectionUsage();
        return isWorthIt(pool.getUsage().getUsed(), after == null ? 0 : after.getUsed());
    }

    /// @param live what was left after the last time
    static boolean isWorthIt(long used, long live) {
        return used > Math.max(WORTH_IT, 2 * live);
    }

    /// Where what has lived for some time is kept.
    private static Optional<MemoryPoolMXBean> oldest(List<MemoryPoolMXBean> pools) {
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getName().matches(".*(Tenured|Old).*"))
                .findFirst();
    }
}
