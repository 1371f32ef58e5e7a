#!/usr/bin/env bash
# gitweb's feed says of a commit that it was updated when its author wrote it: a patch of January that is applied in March enters as a thing of January.
#
# Packages:  Debian 12: gitweb 2.39.5 and cgit 1.2.3+git20221219, of one repository.
# Expected:  `updated` is "the most recent instant in time when an entry or feed was modified in a way the publisher considers significant" (RFC 4287, section
#            4.2.15): the commit is new with the committer's date, and that is what the feed's own `updated`, its order and Last-Modified go by.
# Behaviour: gitweb writes the author's date into `published` and `updated` of the entry; who sorts by it, or drops what is older than a month, shows the newest commit
#            far down or never, though the feed has it first. cgit has the committer's date in `updated` and the author's in `published`.
# Seen:      applied 6 March, written 1 January: gitweb 2026-01-01T15:00:00Z, feed 2026-03-06T09:00:00Z; cgit 2026-03-06T09:00:00+00:00
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends git gitweb cgit libcgi-pm-perl >/dev/null

export HOME=$work
git init -q paper
cd paper
git config user.name 'Jean Dupont'
git config user.email jean@paper.example
commit() { GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$2 git commit -q --allow-empty -m "$3"; }
commit 2026-03-05T10:00:00+0100 2026-03-05T10:00:00+0100 'Written at once'
commit 2026-01-01T10:00:00-0500 2026-03-06T10:00:00+0100 'A patch of January'
cd ..
git clone -q --bare paper paper.git
rm -rf paper

printf '%s\n' "\$projectroot = '$work';" > gitweb.conf
printf '%s\n' "scan-path=$work" 'cache-size=0' > cgitrc
dates() { grep -oE '<(title|updated|published)[^>]*>[^<]*' | sed -E 's/<([a-z]+)[^>]*>/\1 /' | tail -n +2 | tr '\n' ';'; }
{
  echo "gitweb: $(env -i PATH="$PATH" GITWEB_CONFIG="$work/gitweb.conf" GATEWAY_INTERFACE=CGI/1.1 SERVER_NAME=git.example SERVER_PORT=80 SCRIPT_NAME=/gitweb \
    REQUEST_METHOD=GET QUERY_STRING='p=paper.git;a=atom' perl /usr/share/gitweb/gitweb.cgi 2>/dev/null | dates)"
  echo "cgit: $(env -i PATH="$PATH" CGIT_CONFIG="$work/cgitrc" HTTP_HOST=git.example SCRIPT_NAME=/cgit QUERY_STRING='url=paper.git/atom' /usr/lib/cgit/cgit.cgi | dates)"
} | tee seen

diff seen - <<'SEEN'
gitweb: updated 2026-03-06T09:00:00Z;title A patch of January;updated 2026-01-01T15:00:00Z;published 2026-01-01T15:00:00Z;title Written at once;updated 2026-03-05T09:00:00Z;published 2026-03-05T09:00:00Z;
cgit: updated 2026-03-06T09:00:00+00:00;title A patch of January;updated 2026-03-06T09:00:00+00:00;published 2026-01-01T15:00:00+00:00;title Written at once;updated 2026-03-05T09:00:00+00:00;published 2026-03-05T09:00:00+00:00;
SEEN
