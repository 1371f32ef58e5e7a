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
        Hidden hidden = Hidden.in(document.getRootElement());
        try {
            return Optional.of(new Read(rome.build(document), format.get()));
        } catch (FeedException | RuntimeException unreadable) {
            LOG.warn("ROME cannot read a feed in {}: {}", format.get(), unreadable.toString());
            return Optional.empty();
        } finally {
            hidden.restore();
        }
    }
}
