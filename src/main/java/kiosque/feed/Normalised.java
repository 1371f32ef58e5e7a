package kiosque.feed;

import java.util.List;
import java.util.Optional;

/// An entry in our words, with what normalising took from it.
///
/// @param original the texts before any cut, where something was cut
/// @param blocks what its text is made of, cut or not
public record Normalised(Entry entry, Optional<Original> original, List<Block> blocks) {

    public Normalised {
        blocks = List.copyOf(blocks);
    }
}
