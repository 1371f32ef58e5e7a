package kiosque.web;

import java.util.List;

/// Whether the pipeline is alive.
@FunctionalInterface
public interface Health {

    /// One sentence for each thing that is wrong; empty when all is well.
    List<String> troubles();
}
