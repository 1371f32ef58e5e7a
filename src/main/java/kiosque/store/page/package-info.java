/// The article pages that entries wait for.
///
/// Table: `page`, under the lease of the page's host. Deliberately absent: fetching and reading them.
@NullMarked
package kiosque.store.page;

import org.jspecify.annotations.NullMarked;
