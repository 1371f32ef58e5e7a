#!/usr/bin/env bash
# KDE's Syndication gives an Atom entry's XHTML out with an attribute called ":base": it is no XML, and its pictures have lost their address.
#
# Package:   Debian 12: libkf5syndication5abi1 5.103.0-1 (KDE Frameworks), content() and title() of an Atom entry; xmllint (libxml2-utils).
# Expected:  a relative address in content is resolved by xml:base (RFC 4287, 2), and the library resolves the entry's link by it; markup that is handed on is
#            markup that the next program can read. The div of a title of type xhtml is no part of the title (3.1.1.3).
# Behaviour: the content is taken out with its base put on the div, as xml:base, and written without the prefix: ` :base="…"`. A browser ignores it, an
#            XML parser stops there (with namespaces), and either way src="quai.jpg" is looked for on whatever page shows it. A title keeps its div, with
#            the same attribute.
# Seen:      link https://port.example/2026/le-quai; content <div … :base="https://port.example/2026/">…<img … src="quai.jpg"/>; title <div … :base=…>Le <i …>quai</i>
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends g++ pkg-config libkf5syndication-dev libxml2-utils >/dev/null 2>&1
[ "$(dpkg-query -W -f '${Version}' libkf5syndication-dev)" = 1:5.103.0-1 ]

cat > feed.atom <<'ATOM'
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://port.example/2026/"><title>Le port</title><id>https://port.example/</id><updated>2026-11-29T08:00:00Z</updated>
<entry><id>https://port.example/1</id><link href="le-quai"/><updated>2026-11-29T08:00:00Z</updated>
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le <i>quai</i></div></title>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><img src="quai.jpg"/></div></content></entry></feed>
ATOM
cat > read.cpp <<'CPP'
#include <QFile>
#include <Syndication/Syndication>
#include <cstdio>

int main() {
  QFile file(QStringLiteral("feed.atom"));
  file.open(QIODevice::ReadOnly);
  auto item = Syndication::parserCollection()->parse(Syndication::DocumentSource(file.readAll(), QStringLiteral("https://port.example/feed")))->items().first();
  std::printf("link: %s\ntitle: %s\n", item->link().toUtf8().constData(), item->title().simplified().toUtf8().constData());
  std::printf("content: %s\n", item->content().simplified().toUtf8().constData());
}
CPP
g++ -fPIC -O0 $(pkg-config --cflags Qt5Core Qt5Xml) -I/usr/include/KF5/Syndication -I/usr/include/KF5/Syndication/syndication read.cpp -o read -lKF5Syndication $(pkg-config --libs Qt5Core Qt5Xml)
timeout 60 ./read | tee seen
sed -n 's/^content: //p' seen > content.xml
xmllint --noout content.xml 2>&1 | grep -o "Failed to parse QName ':base'" | tee -a seen

diff seen - <<'SEEN'
link: https://port.example/2026/le-quai
title: <div xmlns="http://www.w3.org/1999/xhtml" :base="https://port.example/2026/">Le <i xmlns="http://www.w3.org/1999/xhtml">quai</i> </div>
content: <div xmlns="http://www.w3.org/1999/xhtml" :base="https://port.example/2026/"> <img xmlns="http://www.w3.org/1999/xhtml" src="quai.jpg"/> </div>
Failed to parse QName ':base'
SEEN
