/// The manual: what the commands and the configuration's schema say of themselves, as pages for man(1) and for the documentation.
///
/// Deliberately absent: facts of its own; what it says stands in annotations, in the schema or in an enum, and `ManualTest` holds the copies in `docs`.
package kiosque.cli.manual;
