"""What the readers' lab and the endurance test share: servers on loopback, a daemon in a folder of its own, and a way to run programs at home there."""

import html
import http.client
import http.server
import json
import os
import signal
import socket
import subprocess
import threading
import time
import urllib.request

ENTRIES = 12
SLUG = "essai"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def served(handler, port=0):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # readers hang up as they please
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
        answer(self, "application/rss+xml",
               f"<rss version='2.0'><channel><title>L’Essai</title><link>http://origin.test/</link><description>x</description>{items}</channel></rss>")

    def log_message(self, *_):
        pass


def answer(handler, media_type, text):
    body = text.encode()
    handler.send_response(200)
    handler.send_header("Content-Type", media_type)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


class Recorder(http.server.BaseHTTPRequestHandler):
    """Hands requests on to the daemon as they are, and remembers what became of them."""

    protocol_version = "HTTP/1.1"
    daemon = "127.0.0.1", 0
    seen = []

    def do_GET(self):
        connection = http.client.HTTPConnection(*Recorder.daemon, timeout=30)
        connection.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            if name.lower() not in ("connection", "keep-alive"):
                connection.putheader(name, value)
        connection.endheaders()
        reply = connection.getresponse()
        body = reply.read()
        self.send_response_only(reply.status, reply.reason)
        for name, value in reply.getheaders():
            if name.lower() not in ("connection", "transfer-encoding"):
                self.send_header(name, value)
        if body and not reply.getheader("Content-Length"):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        Recorder.seen.append((self.path, reply.status))

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
    def __init__(self, command, folder, configuration, port):
        (folder / "kiosque.yaml").write_text(configuration)
        self.log = open(folder / "daemon.log", "wb")
        self.process = subprocess.Popen(
            [command, "run", "--config", str(folder / "kiosque.yaml")],
            cwd=folder, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True)
        self.address = f"http://127.0.0.1:{port}/feeds/{SLUG}.json"

    @staticmethod
    def of(command, folder, origin, public, port):
        """With the one publication above."""
        return Daemon(command, folder,
                      CONFIGURATION.format(public=public, port=port, origin=origin, slug=SLUG), port)

    def wait(self, is_complete=lambda items: len(items) == ENTRIES):
        """Until what the origin has is published."""
        deadline = time.time() + 240
        while time.time() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.address, timeout=5) as reply:
                    items = json.load(reply)["items"]
                    if is_complete(items):
                        return items
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


def home(folder, **more):
    """The environment of a program whose home is that folder."""
    return dict(os.environ, HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"),
                XDG_DATA_HOME=str(folder / "share"), XDG_CACHE_HOME=str(folder / "cache"), LC_ALL="C.UTF-8", **more)


def run(command, folder, **more):
    seconds = more.pop("seconds", 180)
    return subprocess.run(command, cwd=folder, env=home(folder, **more), timeout=seconds, check=False,
                          capture_output=True, text=True, errors="replace")
