/// One attempt at an article's page, from robots.txt to the text.
///
/// A page is asked for only where robots.txt lets us, under the lease of its host. Deliberately absent: what an article is (normalise knows).
package kiosque.poll.page;
