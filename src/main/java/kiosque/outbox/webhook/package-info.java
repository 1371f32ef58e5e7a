/// Signed POSTs in the manner of Standard Webhooks 1.0.
///
/// An answer other than 2xx is a failure; redirects are none of ours to follow. Deliberately absent: any key or address in a log.
package kiosque.outbox.webhook;
