package kiosque.process;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// What to do at a signal of the operating system. By reflection, because the compiler warns of `sun.misc.Signal` and cannot be told not to.
public final class Signals {

    /// From now on, instead of what the Java platform does at that signal. Where there are no signals, nothing happens.
    ///
    /// @param name without `SIG`
    public static void on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler call =
                    (proxy, method, arguments) -> answer(action, proxy, method, arguments);
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(name),
                            Proxy.newProxyInstance(
                                    Signals.class.getClassLoader(),
                                    new Class<?>[] {handler},
                                    call));
        } catch (ReflectiveOperationException e) {
            // A platform without that signal: it cannot be sent there either.
        }
    }

    private static @Nullable Object answer(
            Runnable action, Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" ->
                    System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
            default -> "signal handler";
        };
    }
}
