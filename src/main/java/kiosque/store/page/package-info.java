/// The article pages that entries wait for.
///
/// Table: `page`, under the lease of the page's host. Deliberately absent: fetching and reading them.
package kiosque.store.page;
