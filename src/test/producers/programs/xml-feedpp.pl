use strict; use warnings; use utf8; use JSON::PP; use XML::FeedPP;
my $given = decode_json(do { local $/; <STDIN> });
for my $kind (['RDF', 'rdf.xml'], ['RSS', 'rss.xml'], ['Atom', 'atom.xml']) {
  my $feed = "XML::FeedPP::$kind->[0]"->new(); $feed->title('Essai'); $feed->link($given->{site}); $feed->pubDate(time);
  for my $post (@{ $given->{posts} }) {
    my $item = $feed->add_item("$given->{site}/$post->{slug}/"); $item->title($post->{title}); $item->pubDate($post->{date}); $item->description($post->{html});
  }
  $feed->to_file("$ARGV[0]/$kind->[1]");
}
