package kiosque.store.commit;

import kiosque.feed.EntryId;
import kiosque.feed.Sha256;
import kiosque.store.row.Newcomer;
import kiosque.store.row.TagAuthority;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;
import kiosque.text.Iri;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives each new entry the id that merged feeds show, for ever: the publisher's own if it is an absolute IRI that no other
/// entry has taken, else one of ours. So an id is unique in every merged feed, even where publishers copy each other's.
final class PublicIds {

    /// One id for each newcomer, in the same order.
    static List<String> assign(Connection connection, List<Newcomer> newcomers, Instant today)
            throws SQLException {
        TagAuthority authority = TagAuthority.forEver(connection, today);
        Set<Sha256> taken = taken(connection, newcomers);
        List<String> ids = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            boolean free = hasIri(newcomer) && taken.add(Sha256.of(own(newcomer)));
            ids.add(
                    free
                            ? own(newcomer)
                            : authority.entryId(newcomer.report().source().name(), newcomer.id()));
        }
        return ids;
    }

    private static Set<Sha256> taken(Connection connection, List<Newcomer> newcomers)
            throws SQLException {
        List<Sha256> wanted =
                newcomers.stream()
                        .filter(PublicIds::hasIri)
                        .map(newcomer -> Sha256.of(own(newcomer)))
                        .toList();
        if (wanted.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(
                Sql.among(
                        connection,
                        "SELECT public_digest FROM entry WHERE public_digest IN (%s)",
                        wanted,
                        Parameters::digests,
                        row -> row.digest("public_digest")));
    }

    private static boolean hasIri(Newcomer newcomer) {
        return newcomer.arrival().identified().id().origin() == EntryId.Origin.GUID
                && Iri.isAbsolute(own(newcomer));
    }

    private static String own(Newcomer newcomer) {
        return newcomer.arrival().identified().id().value();
    }
}
