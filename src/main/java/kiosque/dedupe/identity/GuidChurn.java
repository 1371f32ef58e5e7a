package kiosque.dedupe.identity;

import kiosque.feed.EntryId.Origin;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Repair;
import kiosque.feed.Sha256;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Notices a document most of whose known entries have new guids: the publisher changed its system, or makes them up as it goes.
final class GuidChurn {

    private static final int MANY = 3;

    /// What to show with the source, if the document is such a one.
    ///
    /// @param recognitions what [Recogniser#recognise] made of the other two
    static Optional<Repair> in(
            List<Identified> entries, List<KnownEntry> known, List<Recognition> recognitions) {
        Set<Sha256> ids = new HashSet<>();
        known.forEach(one -> {
            ids.add(one.id());
            ids.addAll(one.aliases());
        });
        int kept = 0;
        int changed = 0;
        for (int i = 0; i < entries.size(); i++) {
            boolean isNew = recognitions.get(i) instanceof Recognition.New;
            if (entries.get(i).id().origin() == Origin.GUID && !isNew) {
                if (ids.contains(entries.get(i).id().digest())) {
                    kept++;
                } else {
                    changed++;
                }
            }
        }
        return changed >= MANY && changed >= kept
                ? Optional.of(repair(changed, entries.size()))
                : Optional.empty();
    }

    private static Repair repair(int changed, int entries) {
        return new Repair(
                "guid-churn",
                "%d of %d entries came back under new guids and were recognised by link and text"
                        .formatted(changed, entries));
    }
}
