/// The listening port: addresses, certificates, limits that hold before a request is one, bodies on their way out.
///
/// A slow client costs a buffer, never a thread; a certificate that cannot be used changes nothing. Deliberately absent: what is answered.
package kiosque.web.server;
