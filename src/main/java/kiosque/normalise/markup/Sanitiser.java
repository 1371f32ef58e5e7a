package kiosque.normalise.markup;

import kiosque.feed.Text;
import kiosque.text.Neighbourhood;

import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;

/// Makes one text safe HTML: what comes out has no script, style, form, frame or relative URL, and opens nothing but http, https and mailto.
/// Stateless but for its rules; safe for use by many threads.
public final class Sanitiser {

    private final Cleaner cleaner = new Cleaner(new AllowedMarkup());

    /// The text as HTML, references made absolute, invisible images left out, otherwise as the publisher meant it.
    ///
    /// @param base what relative references resolve against where the text has no base of its own; an absolute URL, or empty
    public String sanitise(Text text, String base) {
        Document document = Markup.parse(text);
        String own = text.base().orElse(base);
        new TreeReferences(own, own, TreeReferences.Privacy.DROP_HIDDEN, Neighbourhood.ANY)
                .settle(document);
        return written(document);
    }

    /// Always the last step: nothing may be added to a text after it.
    public String written(Document settled) {
        settled.setBaseUri("");
        Document clean = cleaner.clean(settled);
        clean.outputSettings(settled.outputSettings());
        return Markup.written(clean);
    }
}
