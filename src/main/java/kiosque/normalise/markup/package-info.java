/// Publishers' HTML made safe.
///
/// What comes out runs, frames, styles, submits and hides nothing, and has no relative address. Deliberately absent: judging what is worth reading.
package kiosque.normalise.markup;
