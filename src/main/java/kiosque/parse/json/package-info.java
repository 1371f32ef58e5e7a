/// JSON Feed 1.0 and 1.1.
///
/// What is not of the type that the specification wants is absent, never an error. Deliberately absent: JSON that is no feed.
package kiosque.parse.json;
