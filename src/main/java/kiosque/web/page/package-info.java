/// Pages for people: what each shows, in which words, as HTML. Knows nothing of requests.
@NullMarked
package kiosque.web.page;

import org.jspecify.annotations.NullMarked;
