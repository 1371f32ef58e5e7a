package kiosque.dedupe.identity;

import module java.base;

import kiosque.feed.Sha256;

/// Hashes all that a record says, down to the last part of its parts: a component that is added one day cannot be forgotten.
///
/// The same content gives the same hash in every process, which the order of a `Map` and hence `toString` do not.
final class RecordHash {

    private static final ClassValue<Method[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Method[] computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .toArray(Method[]::new);
                }
            };

    private final StringBuilder said = new StringBuilder(1024);

    private RecordHash() {}

    /// @param besides names of its components that are left out
    static Sha256 of(Record one, Set<String> besides) {
        var whole = new RecordHash();
        for (Method component : COMPONENTS.get(one.getClass())) {
            if (!besides.contains(component.getName())) {
                whole.add(read(component, one));
            }
        }
        return Sha256.of(whole.said.toString());
    }

    private void add(Object value) {
        switch (value) {
            case String text -> said.append(text.length()).append(':').append(text);
            case Optional<?> maybe -> maybe.ifPresentOrElse(this::add, () -> said.append('-'));
            case Record one -> {
                said.append('(');
                for (Method component : COMPONENTS.get(one.getClass())) {
                    add(read(component, one));
                }
                said.append(')');
            }
            case List<?> list -> {
                said.append('[');
                list.forEach(this::add);
                said.append(']');
            }
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, each) -> sorted.put(key.toString(), each));
                said.append('{');
                sorted.forEach((key, each) -> {
                    add(key);
                    add(each);
                });
                said.append('}');
            }
            case Number _, Boolean _, Enum<?> _, Temporal _, Duration _ ->
                    said.append(value).append(';');
            default ->
                    throw new IllegalArgumentException(
                            "no way is known to hash a " + value.getClass().getName());
        }
    }

    private static Object read(Method component, Record one) {
        try {
            return component.invoke(one);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of ours can be read: " + one.getClass(), e);
        }
    }
}
