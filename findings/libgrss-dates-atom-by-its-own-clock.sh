#!/usr/bin/env bash
# libgrss dates every Atom entry with the moment at which it reads it; RSS items keep their own dates.
#
# Package:   Debian 12: libgrss-dev 0.7.0-2 (GNOME's feed library), grss_feed_item_get_publish_time.
# Expected:  the `published` of the entry, or its `updated`, as with RSS's pubDate.
# Behaviour: the clock's time of parsing, for `published` and `updated` alike, with Z or an offset. A reader that sorts or expires by it shows
#            a whole archive as news at every poll.
# Seen:      RSS: 2026-03-14. Atom published: today. Atom updated: today.
# Needs:     Debian 12 (run as root to let it install), gcc.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libgrss-dev gcc libc6-dev pkg-config >/dev/null

cat > dates.c <<'C'
#include <libgrss.h>
#include <libxml/parser.h>
#include <stdio.h>

int main(int count, char **files) {
    for (int i = 1; i < count; i++) {
        GrssFeedChannel *channel = grss_feed_channel_new_with_source("https://site.example/feed");
        GList *items = grss_feed_parser_parse(grss_feed_parser_new(), channel, xmlReadFile(files[i], NULL, 0), NULL);
        GDateTime *date = g_date_time_new_from_unix_utc(grss_feed_item_get_publish_time(items->data));
        GDateTime *now = g_date_time_new_now_utc();
        gboolean fresh = g_date_time_difference(now, date) < G_TIME_SPAN_HOUR;
        printf("%s: %s\n", files[i], fresh ? "now" : g_date_time_format(date, "%Y-%m-%d"));
    }
}
C
gcc dates.c -o dates $(pkg-config --cflags --libs libgrss libxml-2.0)

cat > 'RSS pubDate' <<'XML'
<rss version="2.0"><channel><title>t</title><link>https://site.example/</link><description>d</description>
<item><title>one</title><link>https://site.example/1</link><pubDate>Sat, 14 Mar 2026 09:26:53 GMT</pubDate></item></channel></rss>
XML
entry() {
  printf '%s' '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>t</title><updated>2026-03-14T09:26:53Z</updated><author><name>a</name></author>'
  printf '<entry><id>urn:1</id><title>one</title><link href="https://site.example/1"/>%s</entry></feed>' "$1"
}
entry '<updated>2026-03-14T09:26:53Z</updated>' > 'Atom updated'
entry '<published>2026-03-14T09:26:53+02:00</published><updated>2026-03-14T09:26:53+02:00</updated>' > 'Atom published'
./dates 'RSS pubDate' 'Atom updated' 'Atom published' | tee seen

diff seen - <<'SEEN'
RSS pubDate: 2026-03-14
Atom updated: now
Atom published: now
SEEN
