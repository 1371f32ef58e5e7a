/// What is posted to us: by hubs, and to our own hub.
///
/// A body is read to its limit and no further. Deliberately absent: what a subscription is (websub knows).
package kiosque.web.form;
