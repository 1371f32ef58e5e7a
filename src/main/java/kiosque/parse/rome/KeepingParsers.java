package kiosque.parse.rome;

import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.impl.Atom03Parser;
import com.rometools.rome.io.impl.Atom10Parser;
import com.rometools.rome.io.impl.RSS10Parser;
import com.rometools.rome.io.impl.RSS20Parser;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.util.List;
import java.util.Locale;

/// ROME's parsers, which keep the elements, and copy nothing foreign, as the kept element has it. Registered with ROME in `rome.properties`.
final class KeepingParsers {

    /// RSS 2.0 and its forerunners outside RDF.
    public static final class Rss20 extends RSS20Parser {

        @Override
        protected List<Module> parseFeedModules(Element feed, Locale locale) {
            return KeptElement.withDublinCore(feed, locale);
        }

        @Override
        protected List<Module> parseItemModules(Element item, Locale locale) {
            return KeptElement.withDublinCore(item, locale);
        }

        @Override
        protected List<Element> extractForeignMarkup(
                Element parent, Extendable read, Namespace own) {
            return List.of();
        }
    }

    /// RSS in RDF.
    public static final class Rss10 extends RSS10Parser {

        @Override
        protected List<Module> parseFeedModules(Element feed, Locale locale) {
            return KeptElement.withDublinCore(feed, locale);
        }

        @Override
        protected List<Module> parseItemModules(Element item, Locale locale) {
            return KeptElement.withDublinCore(item, locale);
        }

        @Override
        protected List<Element> extractForeignMarkup(
                Element parent, Extendable read, Namespace own) {
            return List.of();
        }
    }

    /// Atom 1.0.
    public static final class Atom10 extends Atom10Parser {

        @Override
        protected List<Module> parseFeedModules(Element feed, Locale locale) {
            return KeptElement.withDublinCore(feed, locale);
        }

        @Override
        protected List<Module> parseItemModules(Element item, Locale locale) {
            return KeptElement.withDublinCore(item, locale);
        }

        @Override
        protected List<Element> extractForeignMarkup(
                Element parent, Extendable read, Namespace own) {
            return List.of();
        }
    }

    /// Atom 0.3.
    public static final class Atom03 extends Atom03Parser {

        @Override
        protected List<Module> parseFeedModules(Element feed, Locale locale) {
            return KeptElement.withDublinCore(feed, locale);
        }

        @Override
        protected List<Module> parseItemModules(Element item, Locale locale) {
            return KeptElement.withDublinCore(item, locale);
        }

        @Override
        protected List<Element> extractForeignMarkup(
                Element parent, Extendable read, Namespace own) {
            return List.of();
        }
    }
}
