package kiosque.parse.rome;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;

import org.jdom2.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;
import java.util.Optional;

/// Lets ROME read a tree.
public final class RomeReader {

    private static final Logger LOG = LoggerFactory.getLogger(RomeReader.class);

    private final WireFeedInput rome = new WireFeedInput(false, Locale.US);

    /// A feed as ROME understands it; [KeptElement#of] has the element behind each part.
    ///
    /// @param format its name and version
    public record Read(WireFeed feed, String format) {}

    /// The feed; empty where the tree is none.
    public Optional<Read> read(Document document) {
        Optional<String> format = FeedShape.give(document);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Optional<WireFeed> feed = build(document, Hidden.in(document.getRootElement()));
        return feed.or(() -> build(document, Hidden.butForms(document.getRootElement())))
                .map(read -> new Read(read, format.get()));
    }

    /// What ROME makes of what is not hidden from it; empty where it gives the whole feed up for one part of it.
    private Optional<WireFeed> build(Document document, Hidden hidden) {
        try {
            return Optional.of(rome.build(document));
        } catch (FeedException | RuntimeException unreadable) {
            LOG.debug("ROME cannot read a feed: {}", unreadable.toString());
            return Optional.empty();
        } finally {
            hidden.restore();
        }
    }
}
