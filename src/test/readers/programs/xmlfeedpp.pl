# XML::FeedPP of Perl: what it makes of a document.
use strict;
use warnings;
use JSON::PP;
use Time::Local;
use XML::FeedPP;

my $feed = XML::FeedPP->new($ARGV[0], -type => "file", utf8_flag => 1);
sub instant {
    my ($text) = @_;
    return undef unless defined $text && $text =~ /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)(Z|([+-])(\d+):(\d+))?/;
    my $offset = $8 ? ($9 * 3600 + $10 * 60) * ($8 eq "-" ? -1 : 1) : 0;
    return timegm($6, $5, $4, $3, $2 - 1, $1) - $offset;
}
sub text { my ($part) = @_; return ref $part ? $part->{"#text"} // $part->{name} : $part }
my @entries = map {
    my $e = $_;
    my @parts = map { ref $_ eq "ARRAY" ? @$_ : $_ } grep { defined } $e->{enclosure}, $e->{link};
    my @media = map { $_->{"-href"} // $_->{"-url"} } grep { ref $_ && ($_->{"-rel"} // "enclosure") eq "enclosure" } @parts;
    { title => text(scalar $e->title), link => scalar $e->link, author => text(scalar $e->author), id => text(scalar $e->guid), date => instant(scalar $e->pubDate), media => \@media }
} $feed->get_item;
print JSON::PP->new->ascii->encode({ page => $feed->link, entries => \@entries });
