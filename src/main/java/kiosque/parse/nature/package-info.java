/// What a document is that is no feed.
///
/// Deliberately absent: fetching what a page advertises.
package kiosque.parse.nature;
