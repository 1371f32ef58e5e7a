# XML::RSS of Perl: what it makes of a document.
use strict;
use warnings;
use JSON::PP;
use Date::Parse;
use XML::RSS;

my $feed = XML::RSS->new;
$feed->parsefile($ARGV[0]);
my @entries = map {
    my $e = $_;
    my @media = map { $_->{url} } grep { defined } ref $e->{enclosure} eq "ARRAY" ? @{$e->{enclosure}} : $e->{enclosure};
    { title => $e->{title}, link => $e->{link}, author => $e->{dc}{creator}, id => $e->{guid}, date => str2time($e->{pubDate}), media => \@media }
} @{$feed->{items}};
print JSON::PP->new->ascii->encode({ page => $feed->{channel}{link}, entries => \@entries });
