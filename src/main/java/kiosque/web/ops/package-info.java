/// How the service is: health, metrics, and the page for operators.
///
/// Only whom the gate lets in sees more than alive or not. Deliberately absent: other nodes, beyond what they write down of themselves.
package kiosque.web.ops;
