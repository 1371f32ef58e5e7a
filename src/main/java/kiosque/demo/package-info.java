/// A newsstand in a box: a few bundled publications on loopback that keep publishing.
///
/// Nothing of it is reachable from elsewhere, and nothing of it is used outside `kiosque demo`. Deliberately absent: the network.
package kiosque.demo;
