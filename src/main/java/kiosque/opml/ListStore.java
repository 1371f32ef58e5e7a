package kiosque.opml;

import kiosque.feed.Sha256;
import kiosque.feed.SharedList;

import java.time.Instant;
import java.util.Optional;

/// What all nodes know of the lists that others keep: one asks for each, the others take what it was given.
public interface ListStore {

    Optional<SharedList> of(Sha256 list);

    /// Whether it is this node's turn to ask: nobody has asked since it last knew, and nobody is asking.
    ///
    /// @param known when it was asked for last, as far as this node knows
    /// @param until nobody else's turn comes before then, or before it is shared
    boolean claim(Sha256 list, Instant known, Instant now, Instant until);

    /// The turn is over.
    void share(Sha256 list, SharedList shared);
}
