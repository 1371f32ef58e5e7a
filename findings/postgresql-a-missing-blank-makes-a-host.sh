#!/usr/bin/env bash
# PostgreSQL's full-text search takes "PSG/OM" for a file and "lundi.Les" for a host: none of these words is found; and "covid-19" is covid and minus nineteen.
#
# Package:   Debian 12: postgresql-15, to_tsvector and websearch_to_tsquery with the configuration `simple`; the parser is the same for all of them.
# Expected:  a slash, a full stop without a blank behind it, as texts have it that were made of HTML, and a hyphen part words. The manual (12.5) has a kind of token for a "file
#            or path name", whose example begins with a slash, one for a host (example.com) and one for a signed integer (-1234).
# Behaviour: whatever has a slash or a full stop between letters is such a file or host, and one word: who asks for OM, Monaco or lundi does not find it. A host
#            ends at a letter with an accent: "fin.Début" is "fin.d" and "ébut". A number behind a hyphen is negative, so that "covid 19" and "mai 68" find nothing that is written with a
#            hyphen, though "Paris-Nice" is found by "Nice". None of it is an error, and titles are full of it.
# Seen:      found f for all but PSG-OM and covid-19 asked as it is written
# Needs:     Debian 12 (run as root to let it install and to become nobody, as PostgreSQL does not run as root).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libpq5 libicu72 libxml2 libldap-2.5-0 libssl3 liblz4-1 libzstd1 >/dev/null
apt-get download -qq postgresql-15 postgresql-client-15 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done

bin=$work/usr/lib/postgresql/15/bin
as=()
[ "$(id -u)" != 0 ] || { as=(runuser -u nobody --); chown nobody "$work"; }
"${as[@]}" "$bin/initdb" -D data -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
"${as[@]}" "$bin/pg_ctl" -D data -o "-k $work -c listen_addresses=''" -w -l log start >/dev/null
trap '"${as[@]}" "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null; rm -rf "$work"' EXIT

"${as[@]}" "$bin/psql" -h "$work" -d postgres -At -F ' | ' > seen <<'SQL'
SELECT title, asked, to_tsvector('simple', title) @@ websearch_to_tsquery('simple', asked) AS found, to_tsvector('simple', title)
  FROM (VALUES ('PSG/OM : 2-1', 'om'), ('PSG-OM : 2-1', 'om'), ('Le bac est lundi.Les notes', 'lundi'), ('La fin.Début', 'début'), ('Le covid-19', 'covid 19'), ('Le covid-19', 'covid-19'),
               ('Après Mai-68', 'mai 68')) AS v (title, asked);
SQL
cat seen

diff seen - <<'SEEN'
PSG/OM : 2-1 | om | f | '-1':3 '2':2 'psg/om':1
PSG-OM : 2-1 | om | t | '-1':5 '2':4 'om':3 'psg':2 'psg-om':1
Le bac est lundi.Les notes | lundi | f | 'bac':2 'est':3 'le':1 'lundi.les':4 'notes':5
La fin.Début | début | f | 'fin.d':2 'la':1 'ébut':3
Le covid-19 | covid 19 | f | '-19':3 'covid':2 'le':1
Le covid-19 | covid-19 | t | '-19':3 'covid':2 'le':1
Après Mai-68 | mai 68 | f | '-68':3 'après':1 'mai':2
SEEN
