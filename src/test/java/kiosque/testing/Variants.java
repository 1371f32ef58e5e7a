package kiosque.testing;

import module java.base;

/// A record with something in each of its components, and what it can change into, one part of one part at a time.
///
/// It goes by the record's own shape, so that a component of tomorrow is among them.
public final class Variants {

    /// How deep a record may hold others of its own kind.
    private static final int DEEPEST = 5;

    /// Another state.
    ///
    /// @param path what is different, such as `images.width`
    public record Variant<T>(String path, T value) {}

    public static <R extends Record> R full(Class<R> type) {
        return type.cast(filled(type, 0));
    }

    public static <R extends Record> List<Variant<R>> of(R one) {
        return changed("", one.getClass(), one).stream()
                .map(variant -> new Variant<>(variant.path(), cast(one, variant.value())))
                .toList();
    }

    @SuppressWarnings("unchecked") // a variant has the type of what it is one of
    private static <R> R cast(R one, Object other) {
        return (R) one.getClass().cast(other);
    }

    private static Object filled(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return Optional.of(filled(inner, depth));
            }
            if (generic.getRawType() == List.class) {
                return depth > DEEPEST ? List.of() : List.of(filled(inner, depth + 1));
            }
            if (generic.getRawType() == Map.class) {
                return Map.of("un", "a", "deux", "b");
            }
        }
        return switch (type) {
            case Class<?> c when c == String.class -> "https://ville.example/a";
            case Class<?> c when c == Instant.class -> Instant.parse("2026-11-25T07:30:10Z");
            case Class<?> c when c == Duration.class -> Duration.ofSeconds(61);
            case Class<?> c when c == Integer.class -> 640;
            case Class<?> c when c == Long.class -> 123L;
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[0];
            case Class<?> c when c.isRecord() ->
                    made(
                            c,
                            Arrays.stream(c.getRecordComponents())
                                    .map(part -> filled(part.getGenericType(), depth + 1))
                                    .toArray());
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static List<Variant<Object>> changed(String path, Type type, Object value) {
        List<Variant<Object>> variants = new ArrayList<>();
        switch (value) {
            case Optional<?> maybe -> {
                variants.add(new Variant<>(path + " (withdrawn)", Optional.empty()));
                maybe.ifPresent(each ->
                        changed(path, inner(type), each)
                                .forEach(it ->
                                        variants.add(
                                                new Variant<>(
                                                        it.path(), Optional.of(it.value())))));
            }
            case List<?> list when list.isEmpty() -> {}
            case List<?> list -> {
                variants.add(new Variant<>(path + " (withdrawn)", List.of()));
                for (Variant<Object> it : changed(path, inner(type), list.getFirst())) {
                    variants.add(new Variant<>(it.path(), List.of(it.value())));
                    variants.add(
                            new Variant<>(
                                    it.path() + " (added)", List.of(list.getFirst(), it.value())));
                }
            }
            case Map<?, ?> _ -> variants.add(new Variant<>(path, Map.of("un", "a", "deux", "c")));
            case Record one -> {
                RecordComponent[] parts = one.getClass().getRecordComponents();
                Object[] values = Arrays.stream(parts).map(part -> read(part, one)).toArray();
                for (int i = 0; i < parts.length; i++) {
                    Object before = values[i];
                    String name =
                            path.isEmpty() ? parts[i].getName() : path + "." + parts[i].getName();
                    for (Variant<Object> it : changed(name, parts[i].getGenericType(), before)) {
                        values[i] = it.value();
                        variants.add(new Variant<>(it.path(), made(one.getClass(), values)));
                    }
                    values[i] = before;
                }
            }
            case String text -> variants.add(new Variant<>(path, text + "b"));
            case Instant at -> variants.add(new Variant<>(path, at.plusSeconds(1)));
            case Duration span -> variants.add(new Variant<>(path, span.plusSeconds(1)));
            case Integer number -> variants.add(new Variant<>(path, number + 1));
            case Long number -> variants.add(new Variant<>(path, number + 1));
            case Enum<?> word ->
                    variants.add(
                            new Variant<>(path, word.getDeclaringClass().getEnumConstants()[1]));
            default -> throw new IllegalArgumentException("no variant of " + value);
        }
        return variants;
    }

    private static Type inner(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Object read(RecordComponent part, Record one) {
        try {
            return part.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object made(Class<?> type, Object... values) {
        try {
            Constructor<?> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
