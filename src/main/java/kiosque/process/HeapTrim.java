package kiosque.process;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Optional;

/// Gives memory back: what has been used once would stay taken until the heap is full to its limit, which a first poll does within a minute and an ordinary week never undoes.
public final class HeapTrim {

    /// Less than that is not worth the tenth of a second for which everything stands still.
    private static final long WORTH_IT = 96L << 20;

    private final Optional<MemoryPoolMXBean> old;

    public HeapTrim() {
        this.old = oldest(ManagementFactory.getMemoryPoolMXBeans());
    }

    /// Called every few seconds.
    public void look() {
        if (old.filter(HeapTrim::isWorthIt).isPresent()) {
            System.gc();
        }
    }

    private static boolean isWorthIt(MemoryPoolMXBean pool) {
        MemoryUsage after = pool.getCollectionUsage();
        return isWorthIt(pool.getUsage().getUsed(), after == null ? 0 : after.getUsed());
    }

    /// @param live what was left after the last time
    static boolean isWorthIt(long used, long live) {
        return used - live > Math.max(WORTH_IT, live / 2);
    }

    /// Where what has lived for some time is kept.
    private static Optional<MemoryPoolMXBean> oldest(List<MemoryPoolMXBean> pools) {
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getName().matches(".*(Tenured|Old).*"))
                .findFirst();
    }
}
