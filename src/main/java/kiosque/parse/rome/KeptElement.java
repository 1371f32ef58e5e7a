package kiosque.parse.rome;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.impl.DCModuleParser;

import org.jdom2.Element;

import java.util.List;
import java.util.Locale;

/// The element that ROME read, kept beside what ROME made of it: ROME's beans have no place for `xml:base`, `xml:lang`, several authors or the order of links.
public final class KeptElement implements Module {

    private static final DCModuleParser DUBLIN_CORE = new DCModuleParser();
    private static final String URI = "urn:kiosque:element";
    private static final long serialVersionUID = 1L;

    private final transient Element element;

    private KeptElement(Element element) {
        this.element = element;
    }

    /// The element, and what it says in Dublin Core. ROME's other module parsers lose relative URLs, numbers with a unit and whole modules over one of them.
    static List<Module> withDublinCore(Element element, Locale locale) {
        Module dublinCore = DUBLIN_CORE.parse(element, locale);
        KeptElement kept = new KeptElement(element);
        return dublinCore == null ? List.of(kept) : List.of(dublinCore, kept);
    }

    /// The element that this came from.
    public static Element of(Extendable read) {
        List<Module> modules = read.getModules();
        for (int last = modules.size() - 1; last >= 0; last--) {
            if (modules.get(last) instanceof KeptElement kept) {
                return kept.element;
            }
        }
        throw new IllegalStateException("ROME read an element that was not kept");
    }

    @Override
    public String getUri() {
        return URI;
    }

    @Override
    public Class<? extends CopyFrom> getInterface() {
        return KeptElement.class;
    }

    @Override
    public void copyFrom(CopyFrom other) {
        throw new UnsupportedOperationException("an element is kept, not copied");
    }

    @Override
    public Object clone() {
        return this;
    }
}
