#!/usr/bin/env bash
# LWP and Guzzle keep a cookie that was just taken back, and drop one that is good for an hour: where Max-Age and Expires disagree, they take Expires.
#
# Packages:  Debian 12: libwww-perl 6.68 with libhttp-cookies-perl 6.10, php-guzzlehttp-guzzle 7.4.5, ruby-http-cookie 1.0.5, python3-requests 2.28.1,
#            curl 7.88.1.
# Expected:  "the Max-Age attribute has precedence" (RFC 6265, 4.1.2.2), in either order. Servers send both for the sake of old browsers, and an Expires
#            that is far off beside Max-Age=0, or long past beside a good Max-Age, is the clock of one side.
# Behaviour: LWP and Guzzle look at Max-Age only where there is no Expires. Max-Age=0 alone, the shortest way to take a cookie back, does nothing with
#            either: it is sent as before; Max-Age=-1 is understood by Guzzle. curl, requests and http-cookie go by Max-Age.
# Seen:      Max-Age=0 with Expires in 2069, and alone: LWP and Guzzle send it; Max-Age=3600 with Expires in 2020: LWP and Guzzle do not
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends libwww-perl php-guzzlehttp-guzzle php-curl ruby-http-cookie python3-requests curl >/dev/null

cat > serve.py <<'PYTHON'
import http.server
import urllib.parse


class Feed(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path, _, query = self.path.partition("?")
        given = (self.headers.get("Cookie") or "none").encode()
        self.send_response(200)
        if query == "set":
            self.send_header("Set-Cookie", "a=1; " + urllib.parse.unquote(path[1:]))
        self.send_header("Content-Length", str(len(given)))
        self.end_headers()
        self.wfile.write(given)

    def log_message(self, *ignored):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Feed)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
/usr/bin/python3 serve.py > port &
server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.1; done

past='Expires=Sat, 14 Mar 2020 09:00:00 GMT' future='Expires=Thu, 14 Mar 2069 09:00:00 GMT'
for attributes in "Max-Age=0; $future" "$future; Max-Age=0" "Max-Age=3600; $past" "$past; Max-Age=3600" "Max-Age=0" "Max-Age=-1" "$past" "$future"; do
  address="http://127.0.0.1:$(cat port)/${attributes// /%20}"
  rm -f jar
  curl -s -c jar -o set "$address?set"
  echo "$attributes:" \
    "LWP $(perl -MLWP::UserAgent -MHTTP::Cookies -e '$u = LWP::UserAgent->new(cookie_jar => HTTP::Cookies->new); $u->get("$ARGV[0]?set"); print $u->get($ARGV[0])->content' "$address")," \
    "Guzzle $(php -r 'require "/usr/share/php/GuzzleHttp/autoload.php"; $c = new GuzzleHttp\Client(["cookies" => true]); $c->get($argv[1] . "?set"); echo $c->get($argv[1])->getBody();' "$address")," \
    "http-cookie $(ruby -rhttp/cookie_jar -rnet/http -e 'j = HTTP::CookieJar.new; u = URI(ARGV[0] + "?set"); j.parse(Net::HTTP.get_response(u)["set-cookie"], u); puts j.cookies(u).first || "none"' "$address")," \
    "requests $(/usr/bin/python3 -c 'import sys, requests; s = requests.Session(); s.get(sys.argv[1] + "?set"); print(s.get(sys.argv[1]).text)' "$address")," \
    "curl $(curl -s -b jar "$address")"
done | tee seen

diff seen - <<'SEEN'
Max-Age=0; Expires=Thu, 14 Mar 2069 09:00:00 GMT: LWP a=1, Guzzle a=1, http-cookie none, requests none, curl none
Expires=Thu, 14 Mar 2069 09:00:00 GMT; Max-Age=0: LWP a=1, Guzzle a=1, http-cookie none, requests none, curl none
Max-Age=3600; Expires=Sat, 14 Mar 2020 09:00:00 GMT: LWP none, Guzzle none, http-cookie a=1, requests a=1, curl a=1
Expires=Sat, 14 Mar 2020 09:00:00 GMT; Max-Age=3600: LWP none, Guzzle none, http-cookie a=1, requests a=1, curl a=1
Max-Age=0: LWP a=1, Guzzle a=1, http-cookie none, requests none, curl none
Max-Age=-1: LWP a=1, Guzzle none, http-cookie none, requests none, curl none
Expires=Sat, 14 Mar 2020 09:00:00 GMT: LWP none, Guzzle none, http-cookie none, requests none, curl none
Expires=Thu, 14 Mar 2069 09:00:00 GMT: LWP a=1, Guzzle a=1, http-cookie a=1, requests a=1, curl a=1
SEEN
