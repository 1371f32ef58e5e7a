package kiosque.config;

import kiosque.filter.FilterSettings;

import java.util.ArrayList;
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
        Optional<T> last = Optional.empty();
        for (Layer layer : layers) {
            Optional<T> own = layer.section().read(key, meaning);
            last = own.isPresent() ? own : last;
        }
        return last;
    }

    Optional<Value> find(String key) {
        return last(all(key));
    }

    /// The values of all layers.
    List<Value> all(String key) {
        List<Value> values = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            layer.section().find(key).ifPresent(values::add);
        }
        return values;
    }

    /// The items of all layers' lists.
    List<Value> items(String key) {
        List<Value> items = new ArrayList<>();
        all(key).forEach(value -> items.addAll(value.items()));
        return items;
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
