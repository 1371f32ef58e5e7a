package kiosque.feed;

import java.util.List;

/// What an entry is compared with others' by. The store keeps it without looking inside.
///
/// @param keys 64-bit look-up keys, the best first: what is kept is found under the first few of them, what is new is looked up under all
/// @param sketch everything that the decision needs, encoded by `dedupe`
/// @param quality how good a copy this is, higher is better
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record StoryTraits(List<Long> keys, byte[] sketch, int quality) {

    public StoryTraits {
        keys = List.copyOf(keys);
    }
}
