/// Hears of new entries from hubs, and tells subscribers of ours.
///
/// What comes from outside is verified before it counts: intents are asked back, deliveries carry a signature, and both are bounded. Deliberately absent: polling, which goes on, seldom,
/// in case a hub forgets us.
package kiosque.websub;
