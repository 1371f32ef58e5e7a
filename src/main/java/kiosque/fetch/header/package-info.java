/// Header fields in our words (RFC 9110, 9111, 8288).
///
/// What is malformed is absent, never an error. Deliberately absent: acting on it.
package kiosque.fetch.header;
