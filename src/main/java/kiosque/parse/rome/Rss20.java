package kiosque.parse.rome;

import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.impl.RSS20Parser;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.util.List;
import java.util.Locale;

/// ROME's parser of RSS 2.0 and its forerunners outside RDF, which keeps the elements. Registered with ROME in `rome.properties`.
public final class Rss20 extends RSS20Parser {

    @Override
    protected List<Module> parseFeedModules(Element feed, Locale locale) {
        return KeptElement.withDublinCore(feed, locale);
    }

    @Override
    protected List<Module> parseItemModules(Element item, Locale locale) {
        return KeptElement.withDublinCore(item, locale);
    }

    /// Nothing foreign is copied: the kept element has it.
    @Override
    protected List<Element> extractForeignMarkup(Element parent, Extendable read, Namespace own) {
        return List.of();
    }
}
