package kiosque.publish;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/// An element of a parsed document, addressed by prefixed names as we write them.
public record XmlElement(Element element) {

    public static XmlElement parse(byte[] document) {
        try {
            var factory = DocumentBuilderFactory.newNSInstance();
            return new XmlElement(
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(document))
                            .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /// All below it of that name.
    public List<XmlElement> elements(String name) {
        var found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> new XmlElement((Element) found.item(i)))
                .toList();
    }

    /// Those directly below it.
    public List<XmlElement> children() {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(node -> new XmlElement((Element) node))
                .toList();
    }

    public List<XmlElement> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    public XmlElement only(String name) {
        List<XmlElement> found = children(name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times " + name + " in " + name());
        }
        return found.getFirst();
    }

    public String name() {
        return element.getTagName();
    }

    public String text() {
        return element.getTextContent();
    }

    public String attribute(String name) {
        return element.getAttribute(name);
    }
}
