package kiosque.outbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Goes to many hosts at once and to each of them with one thing after the other, so that a slow one keeps nobody else waiting.
public final class PerHostExecutor {

    /// Waits until all are through.
    ///
    /// @param reaches takes one there; whether the host could be reached, as far as that was tried
    /// @param left is told of those that are not tried because their host could not be reached before
    public static <T> void take(
            List<T> all, Function<T, String> host, Predicate<T> reaches, Consumer<T> left)
            throws InterruptedException {
        List<Thread> threads =
                all.stream().collect(Collectors.groupingBy(host)).entrySet().stream()
                        .map(each ->
                                Thread.ofVirtual()
                                        .name("delivery to " + each.getKey())
                                        .start(() -> inTurn(each.getValue(), reaches, left)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static <T> void inTurn(List<T> ofOneHost, Predicate<T> reaches, Consumer<T> left) {
        boolean isReached = true;
        for (T one : ofOneHost) {
            if (isReached) {
                isReached = reaches.test(one);
            } else {
                left.accept(one);
            }
        }
    }
}
