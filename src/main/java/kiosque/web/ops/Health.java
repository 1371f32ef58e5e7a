package kiosque.web.ops;

import kiosque.feed.Notice;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Whether the pipeline is alive.
@FunctionalInterface
public interface Health {

    /// One sentence for each thing that is wrong; empty when all is well.
    List<String> troubles();

    /// Whether we have only just begun, and nothing that is stored can be asked yet.
    default boolean isStarting() {
        return false;
    }

    /// One sentence for each thing that somebody should look after, though everything works.
    default List<String> notices() {
        return List.of();
    }

    /// What somebody should look after, and should have, the latest first.
    default List<Notice> history() {
        return List.of();
    }

    static Health of(
            BooleanSupplier starting,
            Supplier<List<String>> troubles,
            Supplier<List<String>> notices,
            Supplier<List<Notice>> history) {
        return new Health() {
            @Override
            public boolean isStarting() {
                return starting.getAsBoolean();
            }

            @Override
            public List<Notice> history() {
                return history.get();
            }

            @Override
            public List<String> troubles() {
                return troubles.get();
            }

            @Override
            public List<String> notices() {
                return notices.get();
            }
        };
    }
}
