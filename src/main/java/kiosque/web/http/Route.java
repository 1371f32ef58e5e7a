package kiosque.web.http;

import java.util.Optional;

/// Answers the addresses of one kind.
@FunctionalInterface
public interface Route {

    /// Answers a request, if it is for this route.
    ///
    /// @return empty for an address that is not of this kind
    Optional<Answer> answer(WebRequest request);

    /// Whether it answers while we are still starting, because nothing that is stored is asked for it.
    default boolean isOpenAtOnce() {
        return false;
    }
}
