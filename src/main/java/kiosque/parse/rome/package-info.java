/// Tree to ROME: the tree brought into a shape that ROME reads, ROME's parsers with the element kept beside what they made of it.
///
/// What ROME reads is taken from it: the format and version of a document, which children are its entries, the modules of Dublin Core and syndication. What is read around it is read from the
/// element, because ROME's beans lose it: `xml:base` and `xml:lang`, all but the first author, the order of links, a text's own markup, extensions. What it must not see is hidden first
/// (`Hidden`), because one bad date, number or link makes it reject the whole feed. The four parsers here differ from ROME's own in one thing: they keep the element (`KeptElement`).
///
/// Deliberately absent: dates, links and texts, which `parse.words` reads; writing, which `publish` does without ROME.
package kiosque.parse.rome;
