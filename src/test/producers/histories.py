#!/usr/bin/python3
"""Lets software that publishes tell the same history, has a daemon of its own poll each step, and prints what came of it.

    src/test/producers/histories.py [--kiosque target/kiosque/bin/kiosque] [--install] [--only hugo,feed] [--keep FOLDER]

Each producer writes five posts, which are polled; then the same bytes once more under new validators, the same posts built again, one
post's text edited, one retitled, one added. Each step is polled twice. An entry that comes twice, is missing, has got another id, keeps
what was edited, or is told as updated though nobody touched it, is said, and the exit code is 1. --install gets the producers: those of
Debian as they are, those of npm and Maven Central in the versions named in software.py. What is not installed is skipped.
"""

import argparse
import collections
import hashlib
import http.server
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

import software

PORT, OURS = 19330, 19331
WORDS = {
    "premiere-pierre": ("Première pierre", "La maire a posé la première pierre de l’école du port."),
    "ete-hiver": ("L’été & l’hiver", "Les horaires changent deux fois l’an, « comme toujours »."),
    "cinq-six": ("5 < 6, dit le maître", "Une leçon de calcul qui n’a pas plu à tout le monde."),
    "elections": ("Élections : les résultats", "Dépouillement terminé à minuit dans les douze bureaux."),
    "meteo": ("Météo du 14 octobre", "Vent d’ouest, averses l’après-midi sur toute la côte."),
}


def post(slug, day, title, text):
    return {
        "slug": slug,
        "title": title,
        "date": "2025-10-%02dT06:30:00Z" % day,
        "tags": ["commune", "été"],
        "html": '<p>%s</p>\n<p><a href="/plan">Le plan</a> et <img src="/images/%s.png" alt="Vue"> pour finir.</p>' % (text, slug),
    }


def histories():
    """Step by step: its name, the posts, and whether they are built again or only dated anew."""
    posts = [post(slug, day, *words) for day, (slug, words) in enumerate(WORDS.items(), start=10)]
    yield "first", posts, True
    yield "unchanged", posts, False
    yield "rebuilt", posts, True
    posts = [dict(p, html=p["html"].replace("minuit", "une heure et demie du matin")) if p["slug"] == "elections" else p for p in posts]
    yield "edited", posts, True
    posts = [dict(p, title="Météo : la mer se lève") if p["slug"] == "meteo" else p for p in posts]
    yield "retitled", posts, True
    posts = posts + [post("marche", 16, "Le marché déménage", "Dès samedi, place de la République, sous les halles.")]
    yield "added", posts, True


class Quiet(http.server.ThreadingHTTPServer):
    """Connections that end are no news."""

    def handle_error(self, *_):
        pass


class Site:
    """What one producer writes, under an address of its own."""

    def __init__(self, work, producer, number):
        self.producer, self.host = producer, "127.0.2.%d:%d" % (number, PORT)
        self.url, self.folder = "http://" + self.host, work / producer.name
        self.folder.mkdir()
        self.generation, self.asked, self.documents, self.before = 0, collections.Counter(), {}, {}
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                body = site.documents.get(self.path)
                if body is None:
                    return self.send_error(404)
                tag = '"%d-%s"' % (site.generation, hashlib.sha256(body).hexdigest()[:12])
                same = self.headers.get("If-None-Match") == tag
                self.send_response(304 if same else 200)
                self.send_header("ETag", tag)
                if not same:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(b"" if same else body)
                site.asked[self.path] += 1

            def log_message(self, *_):
                pass

        server = Quiet((self.host.split(":")[0], PORT), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()

    def tell(self, posts, again):
        if again:
            feeds = self.producer.build(self, posts)
            self.documents = {"/" + feed: (self.folder / "out" / feed).read_bytes() for feed in feeds}
        self.generation += 1
        self.asked.clear()

    def names(self):
        return [(self.producer.name + re.sub("[/.]", "-", path), path) for path in self.documents]


def configuration(sites):
    yield 'site: { title: Histoires, language: fr, time-zone: UTC, public-url: "http://127.0.0.1:%d" }' % OURS
    yield 'server: { listen: "127.0.0.1:%d" }' % OURS
    yield 'network: { allow: ["127.0.0.0/8"] }'
    yield "polling: { per-host: { concurrency: 2, gap: 0s } }"
    yield "websub: { subscribe: false, hub: none }"
    yield "defaults: { every: 2s, insist: true, backlog: { entries: 500, age: 5000d } }"
    yield "sources:"
    feeds = [(name, site.url + path) for site in sites for name, path in site.names()]
    for name, url in feeds:
        yield "  - " + json.dumps({"name": name, "url": url, "tags": [name]})
    yield "merged-feeds:"
    for name, _ in feeds:
        yield "  - " + json.dumps({"slug": name, "title": name, "from": [name], "stories": "off", "entries": 500})


def published(name):
    with urllib.request.urlopen("http://127.0.0.1:%d/feeds/%s.json" % (OURS, name), timeout=30) as answer:
        return json.load(answer)["items"]


def wait_for_two_polls(sites):
    end = time.time() + 300
    while time.time() < end:
        if all(site.asked[path] >= 2 for site in sites for _, path in site.names()):
            time.sleep(1)
            return
        time.sleep(0.2)
    slow = [name for site in sites for name, path in site.names() if site.asked[path] < 2]
    sys.exit("not polled twice within five minutes: " + ", ".join(slow))


def faults(site, name, step, posts):
    items, touched = published(name), {"edited": "elections", "retitled": "meteo", "added": "marche"}.get(step)
    by_title = collections.defaultdict(list)
    for item in items:
        by_title[site.producer.title(item.get("title", ""))].append(item)
    titles = {p["title"] for p in posts}
    for title, found in by_title.items():
        if title not in titles:
            yield "%r is still there" % title
        if len(found) > 1:
            yield "%r came %d times" % (title, len(found))
    for p in posts:
        found = by_title.get(p["title"])
        if not found:
            yield "%r is missing" % p["title"]
            continue
        now, then = found[0], site.before.get((name, p["slug"]))
        site.before[name, p["slug"]] = now
        if site.producer.text and p["slug"] == "elections" and step == "edited" and "du matin" not in json.dumps(now, ensure_ascii=False):
            yield "the edited text of %r has not come" % p["title"]
        if then and then["id"] != now["id"]:
            yield "%r has another id" % p["title"]
        same = then and p["slug"] != touched and then["title"] == now["title"]
        if same and then.get("date_modified") != now.get("date_modified"):
            yield "%r is told as updated" % p["title"]


def tell_all(sites, kiosque, work):
    environment = dict(os.environ, KIOSQUE_JAVA_OPTIONS="-Xmx384m")
    daemon, verdicts = None, collections.defaultdict(dict)
    try:
        for step, posts, again in histories():
            for site in sites:
                site.tell(site.producer.known(posts), again)
            if daemon is None:
                (work / "kiosque.yaml").write_text("\n".join(configuration(sites)) + "\n")
                log = open(work / "log.txt", "wb")
                daemon = subprocess.Popen([kiosque, "run", "--config", "kiosque.yaml"], cwd=work, stdout=log, stderr=log, env=environment)
            wait_for_two_polls(sites)
            for site in sites:
                for name, _ in site.names():
                    verdicts[name][step] = list(faults(site, name, step, site.producer.known(posts)))
    finally:
        if daemon:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait(60)
    return verdicts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kiosque", default="target/kiosque/bin/kiosque")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--keep")
    arguments = parser.parse_args()
    if arguments.install:
        software.install()
    kiosque = str(pathlib.Path(arguments.kiosque).resolve())
    wanted = [p for p in software.ALL if not arguments.only or p.name in arguments.only.split(",")]
    there = [p for p in wanted if p.version()]
    for missing in (p for p in wanted if p not in there):
        print("%-24s not installed" % missing.name)
    with tempfile.TemporaryDirectory(prefix="histories-") as temporary:
        work = pathlib.Path(arguments.keep or temporary)
        work.mkdir(exist_ok=True)
        sites = [Site(work, producer, number) for number, producer in enumerate(there, start=10)]
        verdicts = tell_all(sites, kiosque, work)
        for site in sites:
            for name, _ in site.names():
                wrong = [(step, fault) for step, found in verdicts[name].items() for fault in found]
                print("%-32s %-14s %s" % (name, site.producer.version(), "%d steps, nothing twice" % len(verdicts[name]) if not wrong else "WRONG"))
                for step, fault in wrong:
                    print("    %s: %s" % (step, fault))
    sys.exit(any(found for steps in verdicts.values() for found in steps.values()))


if __name__ == "__main__":
    main()
