use strict; use warnings; use utf8; use JSON::PP; use XML::Atom::SimpleFeed;
my $given = decode_json(do { local $/; <STDIN> });
my $feed = XML::Atom::SimpleFeed->new(title => 'Essai', link => $given->{site}, id => "$given->{site}/", author => 'Anne');
for my $post (@{ $given->{posts} }) {
  $feed->add_entry(title => $post->{title}, link => "$given->{site}/$post->{slug}/", updated => $post->{date}, content => $post->{html}, map { (category => $_) } @{ $post->{tags} });
}
open my $out, '>', "$ARGV[0]/atom.xml" or die; print $out $feed->as_string;
