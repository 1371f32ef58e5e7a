/// Text to tree: strict first, then mended, then forgiving; never a DTD, never an external entity, everything bounded.
///
/// Deliberately absent: what elements mean.
package kiosque.parse.xml;
