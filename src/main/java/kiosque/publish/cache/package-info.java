/// Rendered documents, their codings and tags.
///
/// One entity tag, one body; the same rows give the same bytes. Deliberately absent: rendering.
@NullMarked
package kiosque.publish.cache;

import org.jspecify.annotations.NullMarked;
