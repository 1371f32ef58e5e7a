use strict; use warnings; use utf8; use JSON::PP; use XML::Feed; use DateTime;
my $given = decode_json(do { local $/; <STDIN> });
for my $kind ('Atom', 'RSS') {
  my $feed = XML::Feed->new($kind); $feed->title('Essai'); $feed->link($given->{site}); $feed->modified(DateTime->now) if $kind eq 'Atom';
  for my $post (@{ $given->{posts} }) {
    my $entry = XML::Feed::Entry->new($kind); my $link = "$given->{site}/$post->{slug}/";
    my ($year, $month, $day) = split /[-T]/, $post->{date}; my $at = DateTime->new(year => $year, month => $month, day => $day, hour => 6, minute => 30);
    $entry->title($post->{title}); $entry->link($link); $entry->id($link); $entry->issued($at); $entry->modified($at); $entry->content($post->{html}); $entry->author('Anne');
    $feed->add_entry($entry);
  }
  my $text = $feed->as_xml; utf8::encode($text) if utf8::is_utf8($text);
  open my $out, '>:raw', "$ARGV[0]/" . lc($kind) . '.xml' or die; print $out $text;
}
