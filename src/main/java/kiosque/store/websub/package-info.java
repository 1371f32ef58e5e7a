/// Subscriptions on both sides of WebSub.
///
/// Tables: `subscription`, `subscriber`, and of `merged_feed` how far it is announced. An answer that was not written down is asked for again. Deliberately absent: deciding when to renew.
package kiosque.store.websub;
