/// What a document is that is no feed.
///
/// Deliberately absent: fetching what a page advertises.
@NullMarked
package kiosque.parse.nature;

import org.jspecify.annotations.NullMarked;
