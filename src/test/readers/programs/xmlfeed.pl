# XML::Feed of Perl: what it makes of a document.
use strict;
use warnings;
use JSON::PP;
use XML::Atom;
use XML::Feed;

$XML::Atom::ForceUnicode = 1;  # or an Atom feed comes as bytes, an RSS feed as characters

my $feed = XML::Feed->parse($ARGV[0]) or die XML::Feed->errstr;
my @entries = map {
    my $e = $_;
    my @media = grep { defined } map { $_->url } grep { defined } $e->enclosure;
    { title => $e->title, link => $e->link, author => $e->author, id => $e->id, date => $e->issued && $e->issued->epoch, media => \@media }
} $feed->entries;
print JSON::PP->new->ascii->encode({ page => $feed->link, entries => \@entries });
