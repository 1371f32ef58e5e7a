#!/usr/bin/env bash
# KDE's Syndication, which Akregator reads feeds with, takes 08:00 EST for 08:00 in Greenwich, and a year of two digits for no date at all.
#
# Package:   Debian 12: libkf5syndication5abi1 5.103.0-1 (KDE Frameworks), datePublished() of an RSS item.
# Expected:  "All date-times in RSS conform to the Date and Time Specification of RFC 822, with the exception that the year may be expressed with two characters or four
#            characters (four preferred)"; EST and PDT are five and seven hours behind there (5.1).
# Behaviour: names of zones are dropped: a paper of New York is five hours ahead of its entries, and they stand under older ones from Paris. With two digits, or an
#            hour of one, the date is none, and the library's number for that, 0, is shown as 1970. Day alone is not midnight but noon.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends g++ pkg-config libkf5syndication-dev >/dev/null 2>&1
[ "$(dpkg-query -W -f '${Version}' libkf5syndication-dev)" = 1:5.103.0-1 ]

cat > dates.cpp <<'CPP'
#include <QDateTime>
#include <Syndication/Syndication>
#include <cstdio>

int main() {
  for (const char *date : {"<pubDate>Sun, 29 Nov 2026 08:00:00 +0100</pubDate>", "<pubDate>Sun, 29 Nov 2026 08:00:00 EST</pubDate>",
                           "<pubDate>Sun, 29 Nov 2026 08:00:00 PDT</pubDate>", "<pubDate>Sun, 29 Nov 2026 08:00 GMT</pubDate>", "<pubDate>Sun, 29 Nov 26 08:00:00 GMT</pubDate>",
                           "<dc:date>2026-11-29T08:00+01:00</dc:date>", "<dc:date>2026-11-29</dc:date>"}) {
    QString feed = QStringLiteral("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Le quai</title><link>https://port.example/</link>"
                                  "<description>d</description><item><title>Le port</title>%1</item></channel></rss>").arg(QLatin1String(date));
    auto read = Syndication::parserCollection()->parse(Syndication::DocumentSource(feed.toUtf8(), QStringLiteral("https://port.example/feed")));
    auto when = QDateTime::fromSecsSinceEpoch(read->items().first()->datePublished()).toUTC().toString(Qt::ISODate);
    std::printf("%s: %s\n", QString(date).section('>', 1, 1).section('<', 0, 0).toUtf8().constData(), when.toUtf8().constData());
  }
}
CPP
g++ -fPIC -O0 $(pkg-config --cflags Qt5Core Qt5Xml) -I/usr/include/KF5/Syndication -I/usr/include/KF5/Syndication/syndication dates.cpp -o dates -lKF5Syndication $(pkg-config --libs Qt5Core Qt5Xml)
TZ=UTC timeout 60 ./dates | tee seen

diff seen - <<'SEEN'
Sun, 29 Nov 2026 08:00:00 +0100: 2026-11-29T07:00:00Z
Sun, 29 Nov 2026 08:00:00 EST: 2026-11-29T08:00:00Z
Sun, 29 Nov 2026 08:00:00 PDT: 2026-11-29T08:00:00Z
Sun, 29 Nov 2026 08:00 GMT: 2026-11-29T08:00:00Z
Sun, 29 Nov 26 08:00:00 GMT: 1970-01-01T00:00:00Z
2026-11-29T08:00+01:00: 2026-11-29T07:00:00Z
2026-11-29: 2026-11-29T12:00:00Z
SEEN
