package kiosque.fetch;

import kiosque.feed.FetchOutcome;

import java.time.Duration;
import java.util.Optional;

/// How one request that is not for a feed can end: a POST to a hub, a question to a callback.
public sealed interface Reply {

    /// An answer, whatever its status; redirects are not followed.
    ///
    /// @param body its beginning, content coding undone: at most 512 KiB
    /// @param retryAfter how long the server asks to be left alone
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(int status, byte[] body, Optional<Duration> retryAfter) implements Reply {

        /// Any 2xx.
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /// No whole answer.
    record Failed(FetchOutcome.Unanswered why) implements Reply {}
}
