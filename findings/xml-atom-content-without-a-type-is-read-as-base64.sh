#!/usr/bin/env bash
# XML::Atom of Perl, and XML::Feed upon it, read the text of an entry whose content says no type as base64: "Le bac part demain" becomes eleven bytes of nothing.
#
# Package:   Debian 12: libxml-atom-perl 0.43-1, with libxml-feed-perl.
# Expected:  without a type attribute, content is text (RFC 4287, 4.1.3.1).
# Behaviour: what has none of the types that it knows is decoded, and no type is none of them. The decoder skips what base64 has not and never complains, so that the words
#            are replaced without an error. type="text" goes well, and so does a summary without a type.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libxml-atom-perl libxml-feed-perl >/dev/null 2>&1
[ "$(dpkg-query -W -f '${Version}' libxml-atom-perl)" = 0.43-1 ]

cat > read.pl <<'PERL'
use strict;
use warnings;
use XML::Atom::Feed;
use XML::Feed;

sub shown { my ($text) = @_; utf8::encode($text) if utf8::is_utf8($text); return $text =~ /^[ -~]*$/ ? $text : length($text) . ' bytes, ' . unpack 'H*', $text }

for my $body ('<content type="text">Le bac part demain</content>', '<content>Le bac part demain</content>', '<summary>Le bac part demain</summary>') {
    my $feed = '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:port</id><title>Le port</title><updated>2026-11-29T08:00:00Z</updated><entry><id>urn:port:1</id>'
        . "<title>Le bac</title><updated>2026-11-29T08:00:00Z</updated>$body</entry></feed>";
    my ($entry) = XML::Atom::Feed->new(\$feed)->entries;
    my ($fed) = XML::Feed->parse(\$feed)->entries;
    my $text = $body =~ /content/ ? $entry->content->body : $entry->summary;
    my $also = $body =~ /content/ ? $fed->content->body : $fed->summary->body;
    print "$body: ", shown($text), '; XML::Feed: ', shown($also), "\n";
}
PERL
perl read.pl | tee seen

diff seen - <<'SEEN'
<content type="text">Le bac part demain</content>: Le bac part demain; XML::Feed: Le bac part demain
<content>Le bac part demain</content>: 11 bytes, 2de6da7296abb5d7a66a29; XML::Feed: 11 bytes, 2de6da7296abb5d7a66a29
<summary>Le bac part demain</summary>: Le bac part demain; XML::Feed: Le bac part demain
SEEN
