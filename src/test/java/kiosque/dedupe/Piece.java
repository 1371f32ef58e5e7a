package kiosque.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One article of a [SloppyPublisher]: as its editors have it, and as its reader last took it in.
public final class Piece {

    /// More words changed than this, or another title, is another text.
    private static final int MENDED = 2;

    /// Nobody remembers all guids of an entry that has another in each document: the store must not fill with them.
    private static final int REMEMBERED = 3;

    public final int number;
    public final Instant published;
    public final Optional<String> page;
    public Wording wording;
    public boolean dropped;
    private Optional<Seen> seen = Optional.empty();
    private final Set<String> guids = new LinkedHashSet<>();

    /// What it says at one time.
    public record Wording(String title, List<String> words) {
        public Wording {
            words = List.copyOf(words);
        }

        Wording with(int place, String word) {
            List<String> others = new ArrayList<>(words);
            others.set(place, word);
            return new Wording(title, others);
        }

        Wording titled(String other) {
            return new Wording(other, words);
        }

        boolean isCloseTo(Wording other) {
            int changed = 0;
            for (int i = 0; i < words.size(); i++) {
                changed += words.get(i).equals(other.words.get(i)) ? 0 : 1;
            }
            return title.equals(other.title) && changed <= MENDED;
        }
    }

    /// @param at the date that it had when it was first seen
    private record Seen(Wording wording, Instant at) {}

    /// @param page where it is to be read, if that is no page of its own
    public Piece(int number, Instant published, Optional<String> page, Wording wording) {
        this.number = number;
        this.published = published;
        this.page = page;
        this.wording = wording;
    }

    public boolean isNew() {
        return seen.isEmpty();
    }

    /// Whether the reader knows it, but has never seen it under that guid.
    public boolean isRenumbered(String guid) {
        return !isNew() && !guids.contains(guid);
    }

    /// Whether, its link apart, nothing of it would be what the reader knows.
    public boolean isPastRecognition(String guid, Instant at) {
        return !isNew()
                && guids.stream().limit(REMEMBERED).noneMatch(guid::equals)
                && seen.filter(last -> last.at.equals(at) || wording.isCloseTo(last.wording))
                        .isEmpty();
    }

    public Wording wordingSeen() {
        return seen.orElseThrow().wording;
    }

    public void see(String guid, Wording wording, Instant at) {
        guids.add(guid);
        seen = Optional.of(new Seen(wording, seen.map(Seen::at).orElse(at)));
    }
}
