#!/usr/bin/python3
"""Lets the feed readers that are installed here subscribe to a daemon of their own, refresh, and be told 304.

    src/test/readers/readers.py [--kiosque target/kiosque/bin/kiosque] [--only newsboat,sfeed] [--keep]

Starts an origin on loopback and a daemon in an empty folder, with a recorder between the readers and the daemon,
whose address is the public URL. Every reader reads the merged feed as Atom and as RSS. The exit code is 1 if a reader
that is installed did not get all entries, or was never answered with a 304. Those that are not installed are skipped:
apt-get install newsboat sfeed rss2email python3-feedparser liferea xvfb xauth dbus dbus-x11 curl
"""

import argparse
import html
import http.client
import http.server
import json
import os
import pathlib
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ENTRIES = 12
SLUG = "essai"
FORMATS = ("atom", "rss")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def served(handler):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Origin(http.server.BaseHTTPRequestHandler):
    """One publication, all of it there from the start."""

    protocol_version = "HTTP/1.1"
    more = ""  # text that makes each entry longer

    def do_GET(self):
        items = "".join(
            f"<item><title>Brève n° {i} : l’été à « Quimper » &amp; autour</title><link>http://origin.test/{i}</link>"
            f"<guid isPermaLink='false'>breve-{i}</guid><pubDate>{time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime(time.time() - 600 * i))}</pubDate>"
            f"<description>{html.escape(f'<p>Le texte de la brève {i}, avec des <em>accents</em>.</p>' + Origin.more)}</description></item>"
            for i in range(1, ENTRIES + 1)
        )
        body = f"<rss version='2.0'><channel><title>L’Essai</title><link>http://origin.test/</link><description>x</description>{items}</channel></rss>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Recorder(http.server.BaseHTTPRequestHandler):
    """Hands requests on to the daemon as they are, and remembers what became of them."""

    protocol_version = "HTTP/1.1"
    daemon = 0
    seen = []

    def do_GET(self):
        connection = http.client.HTTPConnection("127.0.0.1", Recorder.daemon, timeout=30)
        connection.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            if name.lower() not in ("connection", "keep-alive"):
                connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "transfer-encoding"):
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        Recorder.seen.append((self.path, answer.status))

    do_HEAD = do_GET

    def log_message(self, *_):
        pass


CONFIGURATION = """
site: {{ title: Essai, language: fr, time-zone: Europe/Paris, public-url: "{public}" }}
server: {{ listen: "127.0.0.1:{port}" }}
database: {{}}
network: {{ allow: ["127.0.0.1/32"] }}
defaults: {{ every: 1h, backlog: {{ entries: 100, age: 30d }} }}
sources:
  - {{ name: Essai, url: "{origin}", tags: [a] }}
merged-feeds:
  - {{ slug: {slug}, title: "L'essai", from: [a], entries: 50, per-source: 50 }}
"""


class Daemon:
    def __init__(self, command, folder, origin, public, port):
        (folder / "kiosque.yaml").write_text(
            CONFIGURATION.format(public=public, port=port, origin=origin, slug=SLUG))
        self.log = open(folder / "daemon.log", "wb")
        self.process = subprocess.Popen(
            [command, "run", "--config", str(folder / "kiosque.yaml")],
            cwd=folder, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True)
        self.address = f"http://127.0.0.1:{port}/feeds/{SLUG}.json"

    def wait(self):
        """Until everything that the origin has is published."""
        deadline = time.time() + 240
        while time.time() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.address, timeout=5) as answer:
                    if len(json.load(answer)["items"]) == ENTRIES:
                        return
            except OSError:
                pass
            time.sleep(0.5)
        raise SystemExit(f"the daemon does not publish; see {self.log.name}")

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)


def run(command, folder, **more):
    environment = dict(os.environ, HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"),
                       XDG_DATA_HOME=str(folder / "share"), XDG_CACHE_HOME=str(folder / "cache"), LC_ALL="C.UTF-8")
    environment.update(more)
    return subprocess.run(command, cwd=folder, env=environment, timeout=180, check=False,
                          capture_output=True, text=True, errors="replace")


def newsboat(url, folder):
    (folder / "urls").write_text(url + "\n")
    command = ["newsboat", "-q", "-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-x"]
    for _ in range(3):  # before 2.22 it keeps the validators from the second time on only
        run([*command, "reload"], folder)
    return int(run([*command, "print-unread"], folder).stdout.split()[0])


def sfeed(url, folder):
    (folder / "etag").mkdir()
    (folder / "sfeedrc").write_text(f"""sfeedpath="{folder}/feeds"
fetch() {{ curl -s -f -L --compressed -m 15 --etag-save "{folder}/etag/$1.new" --etag-compare "{folder}/etag/$1" "$2" && {{ [ ! -s "{folder}/etag/$1.new" ] || mv "{folder}/etag/$1.new" "{folder}/etag/$1"; }}; }}
feeds() {{ feed essai "{url}"; }}
""")
    (folder / "etag" / "essai").touch()
    for _ in range(2):
        run(["sfeed_update", str(folder / "sfeedrc")], folder)
    return len((folder / "feeds" / "essai").read_text().splitlines())


def feedparser(url, folder):
    program = (
        "import feedparser, sys; u = sys.argv[1]; a = feedparser.parse(u)\n"
        "b = feedparser.parse(u, etag=a.get('etag'), modified=a.get('modified'))\n"
        "print(len(a.entries) if not a.bozo and b.status == 304 else -1)")
    return int(run(["/usr/bin/python3", "-c", program, url], folder).stdout or -1)


def rss2email(url, folder):
    mail = folder / "mail"
    for part in ("cur", "new", "tmp"):
        (mail / part).mkdir(parents=True)
    program = ["r2e", "-c", str(folder / "r2e.cfg"), "-d", str(folder / "r2e.json")]
    run([*program, "new", "me@localhost"], folder)
    settings = (folder / "r2e.cfg").read_text().splitlines()
    kept = [line for line in settings if not line.startswith(("email-protocol", "maildir-"))]
    at = kept.index("[DEFAULT]") + 1
    kept[at:at] = ["email-protocol = maildir", f"maildir-path = {folder}", "maildir-mailbox = mail"]
    (folder / "r2e.cfg").write_text("\n".join(kept) + "\n")
    run([*program, "add", "essai", url], folder)
    for _ in range(2):
        run([*program, "run"], folder)
    return sum(1 for one in mail.rglob("*") if one.is_file())


def liferea(url, folder):
    home = folder / "config" / "liferea"
    home.mkdir(parents=True)
    (home / "feedlist.opml").write_text(
        "<?xml version='1.0' encoding='UTF-8'?><opml version='1.0'><head><title>x</title></head><body>"
        f"<outline title='essai' text='essai' type='rss' xmlUrl='{url}' htmlUrl='' updateInterval='-1' id='essai01'/>"
        "</body></opml>")
    (folder / "script").write_text("""liferea -w hidden & reader=$!
refresh() { dbus-send --session --print-reply --dest=org.gnome.feed.Reader /org/gnome/feed/Reader org.gnome.feed.Reader.Refresh >/dev/null; }
sleep 20; for i in 1 2 3; do refresh; sleep 8; done; kill $reader; wait
""")
    run(["xvfb-run", "-a", "dbus-run-session", "bash", str(folder / "script")], folder,
        GSETTINGS_BACKEND="memory", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS="1")
    (database,) = list(folder.rglob("liferea.db"))
    return sqlite3.connect(database).execute("SELECT COUNT(*) FROM items").fetchone()[0]


def has_feedparser():
    return subprocess.run(["/usr/bin/python3", "-c", "import feedparser"], capture_output=True,
                          check=False).returncode == 0


READERS = {
    "newsboat": (newsboat, lambda: shutil.which("newsboat")),
    "sfeed": (sfeed, lambda: shutil.which("sfeed_update") and shutil.which("curl")),
    "feedparser": (feedparser, has_feedparser),
    "rss2email": (rss2email, lambda: shutil.which("r2e")),
    "liferea": (liferea, lambda: shutil.which("liferea") and shutil.which("xvfb-run") and shutil.which("dbus-run-session")),
}


def judge(name, reader, form, public, folder):
    """A line of the table, and whether it is a good one."""
    place = folder / f"{name}-{form}"
    place.mkdir()
    path = f"/feeds/{SLUG}.{form}"
    Recorder.seen.clear()
    try:
        entries = reader(public + path, place)
    except (OSError, ValueError, IndexError, sqlite3.Error, subprocess.TimeoutExpired) as error:
        return f"{name:<12}{form:<6}{type(error).__name__}: {error}", False
    statuses = [status for asked, status in Recorder.seen if asked == path]
    good = entries == ENTRIES and 304 in statuses and set(statuses) <= {200, 304}
    return (f"{name:<12}{form:<6}{entries:>7}   {' '.join(map(str, statuses)):<24}{'good' if good else 'BAD'}", good)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kiosque", default="target/kiosque/bin/kiosque")
    options.add_argument("--only", default=",".join(READERS))
    options.add_argument("--keep", action="store_true", help="leave the folder, to look into it")
    chosen = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="readers-"))
    origin, recorder, Recorder.daemon = served(Origin), served(Recorder), free_port()
    public = f"http://127.0.0.1:{recorder.server_port}"
    daemon = Daemon(os.path.abspath(chosen.kiosque), folder, f"http://127.0.0.1:{origin.server_port}/feed",
                    public, Recorder.daemon)
    bad = 0
    try:
        daemon.wait()
        print(f"{'reader':<12}{'as':<6}{'entries':>7}   {'answers':<24}")
        for name in chosen.only.split(","):
            reader, is_installed = READERS[name]
            if not is_installed():
                print(f"{name:<12}not installed, skipped")
                continue
            for form in FORMATS:
                line, good = judge(name, reader, form, public, folder)
                bad += not good
                print(line, flush=True)
    finally:
        daemon.stop()
        if chosen.keep:
            print(f"everything is in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
