package kiosque.ops;

import kiosque.feed.Sha256;
import kiosque.feed.SharedList;
import kiosque.opml.ListStore;
import kiosque.store.SharedLists;

import java.time.Instant;
import java.util.Optional;

/// The wiring of the lists that others keep to the store.
record StoredLists(SharedLists lists) implements ListStore {

    @Override
    public Optional<SharedList> of(Sha256 list) {
        return lists.of(list);
    }

    @Override
    public boolean claim(Sha256 list, Instant known, Instant now, Instant until) {
        return lists.claim(list, known, now, until);
    }

    @Override
    public void share(Sha256 list, SharedList shared) {
        lists.share(list, shared);
    }
}
