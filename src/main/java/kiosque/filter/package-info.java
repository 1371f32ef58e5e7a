/// Keeps and drops entries as the user's CEL expressions and plain words say.
@NullMarked
package kiosque.filter;

import org.jspecify.annotations.NullMarked;
