package kiosque.web;

import java.util.List;
import java.util.function.Supplier;

/// Whether the pipeline is alive.
@FunctionalInterface
public interface Health {

    /// One sentence for each thing that is wrong; empty when all is well.
    List<String> troubles();

    /// One sentence for each thing that somebody should look after, though everything works.
    default List<String> notices() {
        return List.of();
    }

    static Health of(Supplier<List<String>> troubles, Supplier<List<String>> notices) {
        return new Health() {
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
