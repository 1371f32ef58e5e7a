/// Fetches the pictures of entries in place of those who read our pages, and keeps them for a while.
///
/// Only addresses that we signed ourselves are fetched, so that nobody uses us as a proxy, and only what is a raster picture by its own first bytes is handed on. Deliberately absent:
/// changing pictures; what a picture holds is never decoded.
package kiosque.picture;
