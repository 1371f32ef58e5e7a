package kiosque.config;

import kiosque.filter.FilterSettings;

import java.util.List;
import java.util.Optional;

/// What holds for one source: the defaults, its tags' settings, its own. The later override the earlier, lists add up.
///
/// @param layers from the general to the particular
record Layers(List<Layer> layers) {

    /// @param origin where the section stands, for people
    record Layer(String origin, Section section) {}

    Layers {
        layers = List.copyOf(layers);
    }

    /// The most particular value; every layer's is looked at, so that each mistake is found.
    <T> Optional<T> read(String key, Meaning<T> meaning) {
        return last(all(key).stream().flatMap(value -> value.as(meaning).stream()).toList());
    }

    Optional<Value> find(String key) {
        return last(all(key));
    }

    /// The values of all layers.
    List<Value> all(String key) {
        return layers.stream().flatMap(layer -> layer.section().find(key).stream()).toList();
    }

    /// The items of all layers' lists.
    List<Value> items(String key) {
        return all(key).stream().flatMap(value -> value.items().stream()).toList();
    }

    FilterSettings filter(RuleReader rules) {
        return new FilterSettings(
                layers.stream()
                        .flatMap(layer -> rules.read(layer.origin(), layer.section()).stream())
                        .toList());
    }

    private static <T> Optional<T> last(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }
}
