package kiosque.poll;

import kiosque.feed.FullText;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How one attempt at an article's page ended, as far as it decides what becomes of it.
sealed interface PageEnding {

    /// The fixed word for counting.
    String word();

    /// For people.
    String detail();

    /// The server gave a proper answer, be it a no: it is not asked again.
    record Answered(String word, String detail, Optional<FullText> text) implements PageEnding {

        static Answered no(String word, String detail) {
            return new Answered(word, detail, Optional.empty());
        }
    }

    /// Nothing was asked, and nothing will be.
    record Forgone(String word, String detail) implements PageEnding {}

    /// A bot filter's word: not asked again, and no sign of a host that is well.
    record Walled(String word, String detail) implements PageEnding {}

    /// No proper answer came: the page may still be had later.
    record Failed(String word, String detail) implements PageEnding {}

    /// The host asked to be left alone.
    record HeldOff(String word, String detail, Optional<Duration> wish) implements PageEnding {}

    /// It is somewhere else.
    record Moved(URI url) implements PageEnding {

        @Override
        public String word() {
            return "moved";
        }

        @Override
        public String detail() {
            return "it has moved to " + url;
        }
    }
}
