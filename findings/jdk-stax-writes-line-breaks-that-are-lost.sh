#!/usr/bin/env bash
# The JDK's XMLStreamWriter writes a line break in an attribute as it is, so that it is a blank for who reads it; its other two writers, Woodstox and Aalto keep it.
#
# Packages:  OpenJDK 17 or newer (XMLOutputFactory, Transformer, LSSerializer); com.fasterxml.woodstox:woodstox-core 7.1.0, com.fasterxml:aalto-xml 1.3.3 (Maven).
# Expected:  what was given to writeAttribute and writeCharacters is what a parser gives back. A parser makes a blank of a line break in an attribute (XML 1.0, 3.3.3) and one line feed of
#            a carriage return, alone or before one (2.11), so that writers put &#10; and &#13; there.
# Behaviour: XMLStreamWriter escapes & < " and nothing else. A description of two lines in an OPML outline's attribute is one line after export and import, and entries that were compared before
#            differ. A character that XML has not, as U+0008 in a pasted title, it writes into the document, which nobody can read then; Woodstox and Aalto throw. U+FFFE all three write.
# Seen:      JDK StAX: a b; the other four: a\nb; U+0008: unreadable with JDK StAX alone; U+FFFE: unreadable with Woodstox and Aalto too
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.fasterxml.woodstox</groupId><artifactId>woodstox-core</artifactId><version>7.1.0</version></dependency>
<dependency><groupId>com.fasterxml</groupId><artifactId>aalto-xml</artifactId><version>1.3.3</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null 2>&1

cat > Lines.java <<'JAVA'
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.InputSource;

public class Lines {
    interface Writer {
        String write(String text) throws Exception;
    }

    public static void main(String[] ignored) throws Exception {
        Map<String, Writer> writers = new LinkedHashMap<>();
        writers.put("JDK StAX", text -> streamed(XMLOutputFactory.newDefaultFactory(), text));
        writers.put("Woodstox", text -> streamed(new WstxOutputFactory(), text));
        writers.put("Aalto", text -> streamed(new OutputFactoryImpl(), text));
        writers.put("Transformer", text -> {
            var written = new StringWriter();
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(tree(text)), new StreamResult(written));
            return written.toString();
        });
        writers.put("LSSerializer", text -> {
            Document tree = tree(text);
            return ((DOMImplementationLS) tree.getImplementation().getFeature("LS", "3.0")).createLSSerializer().writeToString(tree);
        });
        for (String text : new String[] {"a\nb", "a\rb", "a\bb", "a\uFFFEb"}) {
            for (var writer : writers.entrySet()) {
                if (text.equals("a\nb") || text.equals("a\rb") || writer.getKey().matches("JDK StAX|Woodstox|Aalto")) {
                    System.out.println(shown(text) + " " + writer.getKey() + ": " + readBack(writer.getValue(), text));
                }
            }
        }
    }

    static String streamed(XMLOutputFactory factory, String text) throws Exception {
        var written = new StringWriter();
        var writer = factory.createXMLStreamWriter(written);
        writer.writeStartElement("t");
        writer.writeAttribute("text", text);
        writer.writeCharacters(text);
        writer.writeEndElement();
        writer.close();
        return written.toString();
    }

    static Document tree(String text) throws Exception {
        Document tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        var element = tree.createElement("t");
        element.setAttribute("text", text);
        element.setTextContent(text);
        tree.appendChild(element);
        return tree;
    }

    static String readBack(Writer writer, String text) {
        String written;
        try {
            written = writer.write(text);
        } catch (Exception refused) {
            return "refused";
        }
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            var element = builder.parse(new InputSource(new StringReader(written))).getDocumentElement();
            return "attribute " + shown(element.getAttribute("text")) + ", text " + shown(element.getTextContent());
        } catch (Exception unreadable) {
            return "unreadable";
        }
    }

    static String shown(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\b", "\\u0008").replace("\uFFFE", "\\ufffe");
    }
}
JAVA
java -cp 'lib/*' Lines.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
a\nb JDK StAX: attribute a b, text a\nb
a\nb Woodstox: attribute a\nb, text a\nb
a\nb Aalto: attribute a\nb, text a\nb
a\nb Transformer: attribute a\nb, text a\nb
a\nb LSSerializer: attribute a\nb, text a\nb
a\rb JDK StAX: attribute a b, text a\nb
a\rb Woodstox: attribute a\rb, text a\rb
a\rb Aalto: attribute a\rb, text a\rb
a\rb Transformer: attribute a\rb, text a\rb
a\rb LSSerializer: attribute a\rb, text a\rb
a\u0008b JDK StAX: unreadable
a\u0008b Woodstox: refused
a\u0008b Aalto: refused
a\ufffeb JDK StAX: unreadable
a\ufffeb Woodstox: unreadable
a\ufffeb Aalto: unreadable
SEEN
