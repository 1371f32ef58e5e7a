/// Bytes to text: which charset a document is really in, and what is done where no one charset explains it.
///
/// No byte is lost without a repair that tells of it. Deliberately absent: markup.
package kiosque.parse.text;
