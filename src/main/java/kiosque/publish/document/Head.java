package kiosque.publish.document;

import kiosque.publish.merged.Address;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a document says of itself, whatever its format.
///
/// @param title plain text, on one line
/// @param updated when its content last changed
public record Head(
        String id,
        String title,
        Optional<String> description,
        String language,
        Instant updated,
        Duration freshFor,
        Site site,
        Trail trail) {

    /// Where it is published.
    ///
    /// @param publisher plain text: who publishes
    /// @param page the page for people about the same
    /// @param opml the list of its sources
    /// @param icon a small square picture
    public record Site(
            String publisher,
            String page,
            String opml,
            String icon,
            String styleSheet,
            Optional<String> hub) {}

    /// Where a document stands among those that together hold the whole merged feed (RFC 5005).
    ///
    /// @param self where it is
    /// @param current of an archive, the document that it belongs to
    /// @param previous the archive before it
    /// @param next of an archive, the one after it
    public record Trail(
            Address self,
            Optional<Address> current,
            Optional<Address> previous,
            Optional<Address> next) {

        public static Trail alone(Address self) {
            return new Trail(self, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public boolean isArchive() {
            return current.isPresent();
        }
    }
}
