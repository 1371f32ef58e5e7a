package kiosque.parse.xml;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/// The Java platform's XML parser, without DTDs, external entities or surprises. Prefixes are resolved by [TreeBuilder], which knows what an undeclared one means.
///
/// A new factory per parse: on JDK 25 features and limits leak between the parsers of one factory. Features are told the reader, as a factory makes a parser for each, to try it. The entity-size limits are off because
/// since JDK 24 they count `&lt;` and `&amp;`; without a DTD there are no others.
final class StrictXml {

    /// The tree of a document without a fault; empty where there is one.
    static Optional<XmlTree> read(String text) {
        Building building = new Building();
        try {
            XMLReader reader = reader();
            reader.setContentHandler(building);
            reader.setErrorHandler(building);
            reader.parse(new InputSource(new StringReader(text)));
            return building.tree.tree();
        } catch (SAXException | IOException fault) {
            return Optional.empty();
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException(
                    "the platform's parser cannot be locked down", unsupported);
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setXIncludeAware(false);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
        reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        reader.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        reader.setProperty("jdk.xml.maxElementDepth", String.valueOf(TreeBuilder.DEEPEST));
        reader.setProperty("jdk.xml.elementAttributeLimit", "256");
        reader.setProperty("jdk.xml.maxXMLNameLimit", "1000");
        reader.setProperty("jdk.xml.entityExpansionLimit", "64");
        reader.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        reader.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return reader;
    }

    private static final class Building extends DefaultHandler {
        private final TreeBuilder tree = new TreeBuilder();

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            tree.open(name, attributes);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            tree.text(new String(characters, start, length));
        }

        @Override
        public void endElement(String uri, String local, String name) {
            tree.close();
        }
    }
}
