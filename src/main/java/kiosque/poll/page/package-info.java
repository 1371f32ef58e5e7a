/// One attempt at an article's page, from robots.txt to the text.
///
/// A page is asked for only where robots.txt lets us, under the lease of its host. Deliberately absent: what an article is (normalise knows).
@NullMarked
package kiosque.poll.page;

import org.jspecify.annotations.NullMarked;
