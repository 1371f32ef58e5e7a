#!/usr/bin/env bash
# elfeed takes the feed's own address for the page of an Atom entry that has none, and the guid for that of an RSS item, whatever it is.
#
# Package:   elfeed 3.4.1 (Debian 12: elpa-elfeed, with Emacs 28.2), elfeed-entries-from-atom and elfeed-entries-from-rss.
# Expected:  an entry that carries its text needs no link (RFC 4287 4.1.1.1, RSS 2.0): none, or the site's page, which both documents name. A guid
#            with isPermaLink="false" is no address (RSS 2.0).
# Behaviour: b, which opens an entry in the browser, opens the raw feed for the one and urn:quai:1 for the other.
# Seen:      atom https://quai.example/feed.atom; rss urn:quai:1.
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends elpa-elfeed emacs-nox >/dev/null

cat > quai.atom <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Quai</title><id>urn:quai</id><updated>2026-11-25T08:00:00Z</updated>
<author><name>Quai</name></author><link href="https://quai.example/"/>
<entry><title>Le bac</title><id>urn:quai:1</id><updated>2026-11-25T08:00:00Z</updated><content>Il repart.</content></entry></feed>
XML
cat > quai.rss <<'XML'
<rss version="2.0"><channel><title>Quai</title><link>https://quai.example/</link><description>Du port.</description>
<item><title>Le bac</title><guid isPermaLink="false">urn:quai:1</guid><description>Il repart.</description></item></channel></rss>
XML
cat > read.el <<'EL'
(require 'elfeed)
(setq elfeed-db-directory (expand-file-name "db"))
(defun links (kind reader)
  (let* ((file (concat "quai." kind))
         (xml (with-temp-buffer (insert-file-contents file) (elfeed-xml-parse-region))))
    (dolist (entry (funcall reader (concat "https://quai.example/feed." kind) xml))
      (princ (format "%s %s\n" kind (elfeed-entry-link entry))))))
(links "atom" #'elfeed-entries-from-atom)
(links "rss" #'elfeed-entries-from-rss)
EL
HOME=$work emacs --batch -l read.el 2>/dev/null | tee seen

diff seen - <<'SEEN'
atom https://quai.example/feed.atom
rss urn:quai:1
SEEN
