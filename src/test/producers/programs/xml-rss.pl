use strict; use warnings; use utf8; use JSON::PP; use XML::RSS;
my $given = decode_json(do { local $/; <STDIN> });
for my $kind (['1.0', 'rdf.xml'], ['2.0', 'rss.xml'], ['0.91', 'rss091.xml']) {
  my $feed = XML::RSS->new(version => $kind->[0], encode_output => 1);
  $feed->channel(title => 'Essai', link => $given->{site}, description => 'Essai', language => 'fr', dc => { date => '2025-10-20T00:00:00Z' });
  for my $post (reverse @{ $given->{posts} }) {
    my $link = "$given->{site}/$post->{slug}/";
    $feed->add_item(title => $post->{title}, link => $link, description => $post->{html}, dc => { date => $post->{date} }, ($kind->[0] eq '2.0' ? (guid => $link, pubDate => $post->{date}) : ()));
  }
  open my $out, '>:encoding(UTF-8)', "$ARGV[0]/$kind->[1]" or die; print $out $feed->as_string;
}
