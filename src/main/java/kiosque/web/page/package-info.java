/// Pages for people: what each shows, in which words, as HTML. Knows nothing of requests.
///
/// Everything is escaped for the place that it stands in, but for HTML that was sanitised. Deliberately absent: queries; a page is handed what it shows.
package kiosque.web.page;
