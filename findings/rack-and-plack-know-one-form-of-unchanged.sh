#!/usr/bin/env bash
# Rack's and Plack's ConditionalGET compare headers by their letters: W/"1" is not "1", a list never matches, and Plack never says 304 to a client that sends the ETag alone.
#
# Packages:  Debian 12: ruby-rack 2.2, libplack-perl 1.0050; python3-django 3.2, python3-werkzeug 2.2, python3-webob 1.8, php-symfony-http-foundation 5.4 beside them.
# Expected:  If-None-Match is compared weakly, so that W/"1" is "1" (RFC 9110, 13.1.2, 8.8.3.2), it may hold a list, with it If-Modified-Since is not looked at (13.1.3), and a date may be later than the
#            page's, or in one of the two old forms (5.6.7).
# Behaviour: Rack knows the letters of its ETag only. A proxy that compresses makes "1" into W/"1" (nginx does): the client gives that back, and has each feed in full for ever. Dates in the old forms
#            are none. Plack wants each field that it has sent to come back, letter by letter: with an ETag and a Last-Modified it answers 200 to all who send one of them, and to a date
#            that is a second later. The four others answer as the standard says (WebOb but for *).
# Seen:      Rack: 304 for 4 of 8; Plack: 304 for 1; Django, Werkzeug, Symfony 8, WebOb 7
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends ruby-rack libplack-perl libhttp-message-perl python3-django python3-werkzeug python3-webob php-cli php-symfony-http-foundation \
  >/dev/null 2>&1

cat > asked <<'ASKED'
both as sent	"1"	Sat, 14 Mar 2026 08:00:00 GMT
ETag	"1"	
weak	W/"1"	
list	"0", "1"	
any	*	
ETag, other date	"1"	Fri, 13 Mar 2026 08:00:00 GMT
later date		Sat, 14 Mar 2026 08:00:01 GMT
old date		Saturday, 14-Mar-26 08:00:00 GMT
ASKED

cat > rack.rb <<'RUBY'
require 'rack'
page = [200, { 'ETag' => '"1"', 'Last-Modified' => 'Sat, 14 Mar 2026 08:00:00 GMT', 'Content-Type' => 'text/xml' }, ['<rss/>']]
server = Rack::ConditionalGet.new(lambda { |_| page.map(&:dup) })
puts 'Rack: ' + File.readlines('asked', chomp: true).map { |line|
  _, etag, date = line.split("\t", -1)
  sent = { 'HTTP_IF_NONE_MATCH' => etag, 'HTTP_IF_MODIFIED_SINCE' => date }.reject { |_, value| value.empty? }
  Rack::MockRequest.new(server).get('/', sent).status
}.join(' ')
RUBY
cat > plack.pl <<'PERL'
use strict; use warnings;
use HTTP::Request; use Plack::Middleware::ConditionalGET; use Plack::Test;
my $server = Plack::Middleware::ConditionalGET->wrap(sub { [200, ['ETag' => '"1"', 'Last-Modified' => 'Sat, 14 Mar 2026 08:00:00 GMT', 'Content-Type' => 'text/xml'], ['<rss/>']] });
open my $asked, '<', 'asked' or die;
my @seen;
while (<$asked>) {
    chomp;
    my (undef, $etag, $date) = split /\t/, $_, -1;
    my $request = HTTP::Request->new(GET => '/');
    $request->header('If-None-Match' => $etag) if length $etag;
    $request->header('If-Modified-Since' => $date) if length $date;
    test_psgi $server, sub { push @seen, shift->($request)->code };
}
print "Plack: @seen\n";
PERL
cat > python.py <<'PYTHON'
import datetime

import webob
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.cache import get_conditional_response
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

settings.configure()
changed = datetime.datetime(2026, 3, 14, 8, tzinfo=datetime.timezone.utc)
seen = {"Django": [], "Werkzeug": [], "WebOb": []}
for line in open("asked"):
    _, etag, date = line.rstrip("\n").split("\t")
    sent = {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", date)) if value}
    request = RequestFactory().get("/", **{"HTTP_" + name.upper().replace("-", "_"): value for name, value in sent.items()})
    seen["Django"].append(get_conditional_response(request, '"1"', int(changed.timestamp()), HttpResponse("<rss/>")).status_code)
    page = Response("<rss/>")
    page.set_etag("1")
    page.last_modified = changed
    seen["Werkzeug"].append(page.make_conditional(EnvironBuilder(headers=sent).get_environ()).status_code)
    page = webob.Response("<rss/>", conditional_response=True)
    page.etag = "1"
    page.last_modified = changed
    seen["WebOb"].append(webob.Request.blank("/", headers=sent).get_response(page).status_code)
for name, statuses in seen.items():
    print(f"{name}:", *statuses)
PYTHON
cat > symfony.php <<'PHP'
<?php
require '/usr/share/php/Symfony/Component/HttpFoundation/autoload.php';
$seen = [];
foreach (file('asked', FILE_IGNORE_NEW_LINES) as $line) {
    [, $etag, $date] = explode("\t", $line);
    $request = Symfony\Component\HttpFoundation\Request::create('/');
    foreach (array_filter(['If-None-Match' => $etag, 'If-Modified-Since' => $date]) as $name => $value) $request->headers->set($name, $value);
    $page = new Symfony\Component\HttpFoundation\Response('<rss/>');
    $page->setEtag('1')->setLastModified(new DateTime('2026-03-14T08:00:00Z'))->isNotModified($request);
    $seen[] = $page->getStatusCode();
}
echo 'Symfony: ', implode(' ', $seen), "\n";
PHP
{ cut -f 1 asked | paste -s -d '|'; /usr/bin/ruby rack.rb; perl plack.pl; /usr/bin/python3 python.py; php symfony.php; } | tee seen

diff seen - <<'SEEN'
both as sent|ETag|weak|list|any|ETag, other date|later date|old date
Rack: 304 304 200 200 200 304 304 200
Plack: 304 200 200 200 200 200 200 200
Django: 304 304 304 304 304 304 304 304
Werkzeug: 304 304 304 304 304 304 304 304
WebOb: 304 304 304 304 200 304 304 304
Symfony: 304 304 304 304 304 304 304 304
SEEN
