#!/usr/bin/env bash
# XML::Atom of Perl writes an entry's text as base64, and calls it plain text, if one of its characters is newer than Perl.
#
# Package:   Debian 12: libxml-atom-perl 0.43-1 on perl 5.36, content() of an entry of Atom 1.0.
# Expected:  any character that XML permits is content of type text; base64 is for media types that are no text, which the type says (RFC 4287, 4.1.3.3).
# Behaviour: what Perl's own tables do not call printable, a face of Unicode 15 for one that has 14, has the whole text encoded, and no type is written, so
#            that readers show "TGUgYmFj...". The module alone reads it back as it was. Where all characters are known, plain words become xhtml.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-atom-perl >/dev/null
[ "$(dpkg-query -W -f '${Version}' libxml-atom-perl)" = 0.43-1 ]

cat > write.pl <<'PERL'
use strict;
use warnings;
use XML::Atom::Entry;

for my $text ("Le bac part \x{1F600}", "Le bac part \x{1FAE8}") {
    my $entry = XML::Atom::Entry->new(Version => 1.0);
    $entry->content($text);
    my ($content) = $entry->as_xml =~ m{(<content.*</content>)}s;
    $content =~ s/\n\s*//g;
    $content =~ s/([^\x00-\x7f]+)/.../g;
    my $back = XML::Atom::Entry->new(\$entry->as_xml)->content->body;
    $back =~ s/([^\x00-\x7f]+)/.../g;
    printf "U+%X: %s, read back: %s\n", ord(substr $text, -1), $content, $back;
}
PERL
perl write.pl | tee seen

diff seen - <<'SEEN'
U+1F600: <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le bac part ...</div></content>, read back: Le bac part ...
U+1FAE8: <content>TGUgYmFjIHBhcnQg8J+rqA==</content>, read back: Le bac part ...
SEEN
