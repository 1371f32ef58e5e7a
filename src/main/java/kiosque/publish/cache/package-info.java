/// Rendered documents, their codings and tags.
///
/// One entity tag, one body; the same rows give the same bytes. Deliberately absent: rendering.
package kiosque.publish.cache;
