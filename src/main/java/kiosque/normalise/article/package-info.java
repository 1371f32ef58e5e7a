/// The article within the page that an entry links to.
///
/// A page's text replaces the feed's only where it is better. Deliberately absent: fetching the page.
package kiosque.normalise.article;
