/// Keeps and drops entries as the user's CEL expressions and plain words say.
///
/// An expression that has no answer for an entry keeps it. Deliberately absent: regular expressions that can explode (RE2 only), and anything that an expression could change.
package kiosque.filter;
