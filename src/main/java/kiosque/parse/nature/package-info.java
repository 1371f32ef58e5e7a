/// What a document is that is no feed.
@NullMarked
package kiosque.parse.nature;

import org.jspecify.annotations.NullMarked;
