/// What all pages are made with, and the cache of those that are made.
///
/// As long as the generation is the same, so is the page; which generation it is, one thread at a time asks, while the others go on with the last that is known. Deliberately absent: what is on a page.
package kiosque.web.cache;
