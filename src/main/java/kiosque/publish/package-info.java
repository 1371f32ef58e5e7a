/// Step 6 of 6. Selects the entries of a merged feed and writes it in each format.
///
/// [Publisher] keeps rendered documents; [Renderer] makes one; [ItemComposer] decides once for all formats what is said of an entry, and a [FeedWriter] says it.
///
/// XML is written with the platform's stream writer, not with ROME: ROME writes a document as a whole, and fails as a whole; it has no place for `xml:lang` on an entry, for a
/// complete `atom:source`, for RFC 5005 or for the hexadecimal references of RSS titles, so that each would be foreign markup built by hand all the same.
///
/// A document is a pure function of stored rows and settings. Deliberately absent: requests and sessions, and ROME.
package kiosque.publish;
