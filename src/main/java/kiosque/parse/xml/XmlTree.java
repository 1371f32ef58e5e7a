package kiosque.parse.xml;

import kiosque.feed.Repair;

import org.jdom2.Document;

import java.util.List;
import java.util.stream.Stream;

/// A document as a tree.
///
/// @param repairs what had to be mended to make it one
public record XmlTree(Document document, List<Repair> repairs) {

    /// The property of the document that holds the namespaces that its root element declares, as the publisher wrote them.
    public static final String DECLARED = "declared";

    public XmlTree {
        repairs = List.copyOf(repairs);
    }

    XmlTree after(List<Repair> earlier) {
        return new XmlTree(document, Stream.concat(earlier.stream(), repairs.stream()).toList());
    }
}
