#!/usr/bin/python3
"""Lets feed readers subscribe to a daemon of their own and prints what each makes of it.

    src/test/readers/readers.py [--kiosque target/kiosque/bin/kiosque] [--quick] [--only newsboat,sfeed] [--install] [--json FILE] [--keep]

Starts three publications on loopback (sources.py) and a daemon in an empty folder, with a recorder between the readers and the
daemon, whose address is the public URL. Every reader reads the merged feed as Atom and as RSS, some as JSON Feed; those that keep what
they read refresh again after one entry has come and another has been rewritten. A cell of the matrix says nothing where all is right;
what a reader gets wrong all by itself is in known.json. The exit code is 1 if a reader gets anything else wrong, if what is in known.json
has become right (so that it is taken out), or if one that asks for it is never told 304. Readers that are not installed are skipped:
--install gets them from Debian, npm and Maven. --quick takes the five that need no more than a few seconds.

With --feed URL --press PORT the same readers judge what another program publishes of the same publications: configure it to poll
http://127.0.0.1:PORT/feuille, /gazette and /radio every few seconds, and give the address of its merged feed.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import urllib.parse
import urllib.request

import bed
import desktop
import freshrss
import headless
import libraries
import sources

POM = ("<project><modelVersion>4.0.0</modelVersion><groupId>readers</groupId><artifactId>readers</artifactId><version>1</version><dependencies>"
       "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency></dependencies></project>")
ASPECTS = ("entries", "titles", "links", "pageless", "page", "authors", "media", "dates", "late", "edit", "polite")
DEBIAN = """newsboat sfeed curl rss2email python3-feedparser feed2imap feed2exec rsstail elpa-elfeed emacs-nox gpodder ruby ruby-rss php-cli php-xml php-mbstring php-horde-feed
libxml-feed-perl libxml-feedpp-perl libxml-rss-perl libtimedate-perl gir1.2-totemplparser-1.0 python3-gi golang-go golang-github-mmcdole-gofeed-dev nodejs xvfb xauth xdotool dbus dbus-x11
liferea rssguard quiterss akregator thunderbird""".split()
NPM = ("rss-parser@3.13.0 feedparser@2.6.0 feedsmith@3.0.1 @extractus/feed-extractor@8.0.3"
       " @rowanmanning/feed-parser@2.1.5 htmlparser2@10.0.0 react-native-rss-parser@1.5.1 feedme@2.0.2 rss-to-json@2.1.1").split()
MAVEN = {"": "com.apptasticsoftware:rssreader:3.9.3", "abdera": "org.apache.abdera:abdera-parser:1.1.3"}


def plain(text):
    """Without what a reader may well do: fold white space, tell look-alike brackets from real ones."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text or "")).strip().replace("‹", "<").replace("›", ">")


def titles(entry):
    return {plain(entry.title), plain(sources.REWRITTEN) if entry.key == "prefete" else plain(entry.title)}


def is_of(item, entry):
    return item.get("url") == entry.page or plain(item["title"]) in titles(entry)


class Expected:
    """What is to be seen of our own document, with the ids and pages that the daemon gives."""

    def __init__(self, items, public):
        self.page = f"{public}/feeds/{bed.SLUG}"
        self.entries = {}
        for one in sources.ALL:
            item = next((i for i in items if is_of(i, one)), None)
            if item:
                here = item["url"] if "url" in item and item["url"].startswith(public) else f"{self.page}/entries/"
                self.entries[one.key] = dict(entry=one, id=item["id"], link=here if one.here else one.page)

    def find(self, entry):
        for key, one in self.entries.items():
            if entry.get("id") and one["id"] and str(entry["id"]).endswith(one["id"]):
                return key
        for key, one in self.entries.items():
            if entry.get("link") == one["link"] or plain(entry.get("title")) in titles(one["entry"]):
                return key
        return None

    def is_page(self, text):
        return text == self.page

    def is_pageless(self, text):
        """Where an entry leads that has no page."""
        return str(text).startswith(self.entries["breve"]["link"])


class ExpectedElsewhere(Expected):
    """The same of what another program makes of the same sources: its ids and its pages are its own affair, as long as they are pages."""

    def __init__(self, url, stage):
        self.url = url
        entries = sources.ALL if stage > 1 else sources.FIRST
        self.entries = {one.key: dict(entry=one, id=None, link=one.page or "?") for one in entries}

    def is_page(self, text):
        return re.match("https?://", str(text)) is not None and text != self.url

    is_pageless = is_page


def judge(told, expected, only_media):
    """What is wrong with each aspect; nothing where it is right, a dot where the reader does not know of such things."""
    found, strangers = {}, 0
    for entry in told["entries"]:
        key = expected.find(entry)
        strangers += key is None
        found.setdefault(key, []).append(entry)
    wanted = {key: one for key, one in expected.entries.items() if not only_media or one["entry"].media}
    once = {key: found[key][0] for key in wanted if key in found}
    return {
        "entries": ", ".join(filter(None, [
            lacking(key for key in wanted if key not in found and key != "pont"),
            f"{strangers} strange" if strangers else ""])),
        "titles": each(once, "title", lambda key, value: plain(value) in titles(wanted[key]["entry"])),
        "links": each({k: v for k, v in once.items() if k != "breve"}, "link", lambda key, value: value == wanted[key]["link"]),
        "pageless": each({k: v for k, v in once.items() if k == "breve"}, "link", lambda key, value: expected.is_pageless(value)),
        "page": "." if "page" not in told else "" if expected.is_page(told["page"]) else str(told["page"]),
        "authors": each(once, "author", lambda key, value: value == wanted[key]["entry"].author),
        "media": media(once, wanted),
        "dates": each(once, "date", lambda key, value: abs(value - (sources.NOW - 3600 * wanted[key]["entry"].hours)) < 61),
        "late": "", "edit": "", "polite": "",
        "found": found,
    }


def lacking(keys):
    keys = list(keys)
    return "without " + " ".join(keys) if keys else ""


def each(entries, part, is_right):
    if all(entry.get(part, None) is None and part not in entry for entry in entries.values()):
        return "." if entries else ""
    wrong = [f"{key}: {entry.get(part)}" for key, entry in entries.items() if entry.get(part) is None or not is_right(key, entry[part])]
    return "; ".join(wrong)


def media(once, wanted):
    if all("media" not in entry or entry["media"] is None for entry in once.values()):
        return "."
    wrong = []
    for key, entry in once.items():
        have = [url.rsplit("/", 1)[-1] for url in entry.get("media") or []]
        want = [name for name, _, _ in wanted[key]["entry"].media]
        if set(want) - set(have):
            wrong.append(f"{key}: {' '.join(have) or 'none'}")
        elif len(have) > len(set(have)):
            wrong.append(f"{key}: some twice")
        elif set(have) - set(want):
            wrong.append(f"{key}: {' '.join(sorted(set(have) - set(want)))} too much")
    return "; ".join(wrong)


class Ours:
    """What the daemon of the built tree publishes."""

    def __init__(self, kiosque, folder, press):
        recorder, port = bed.served(bed.Recorder), bed.free_port()
        bed.Recorder.daemon = "127.0.0.1", port
        self.public = f"http://127.0.0.1:{recorder.server_port}"
        configuration = sources.CONFIGURATION.format(fresh=sources.FRESH, public=self.public, port=port, origin=f"http://127.0.0.1:{press.server_port}")
        self.daemon = bed.Daemon(os.path.abspath(kiosque), folder, configuration, port)

    def address(self, form):
        return f"{self.public}/feeds/{bed.SLUG}.{form}"

    def expected(self, stage):
        """As soon as all of it is published."""
        def is_complete(items):
            if stage == 1:
                return len(items) == len(sources.FIRST)
            return len(items) == len(sources.ALL) and any(plain(item["title"]) == plain(sources.REWRITTEN) for item in items)

        return Expected(self.daemon.wait(is_complete), self.public)

    def stop(self):
        self.daemon.stop()


class Theirs:
    """What another program publishes, which polls the same three publications. Readers see it through the recorder."""

    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        bed.Recorder.daemon = parts.hostname, parts.port or 80
        self.url = parts._replace(netloc=f"127.0.0.1:{bed.served(bed.Recorder).server_port}").geturl()
        self.form = "json"

    def address(self, form):
        return self.url if form == self.form else None

    def expected(self, stage):
        deadline = time.time() + 600
        while time.time() < deadline:
            text = self.document()
            if all(one.key in text for one in sources.FIRST if not one.here) and (
                    stage == 1 or sources.LATE.page in text and sources.NEW_WORDS in text):
                self.form = "atom" if "<feed" in text else "rss" if "<rss" in text else "json"
                return ExpectedElsewhere(self.url, stage)
            time.sleep(1)
        raise SystemExit("that feed does not hold what the publications have")

    def document(self):
        try:
            with urllib.request.urlopen(self.url, timeout=30) as reply:
                return reply.read().decode("utf-8", "replace")
        except OSError:
            return ""

    def stop(self):
        """It is not ours to stop."""


class Lab:
    def __init__(self, subject, folder, readers):
        self.subject, self.folder, self.readers, self.cells = subject, folder, readers, {}

    def run(self):
        self.expected = self.subject.expected(1)
        for reader in self.readers:
            for form in reader.forms:
                if self.subject.address(form):
                    self.attempt(reader, form, self.read if not reader.keeps else self.subscribe)
        sources.Stage.number = 2
        self.expected = self.subject.expected(2)
        for reader in self.readers:
            for form in reader.forms:
                if reader.keeps and (reader.name, form) in self.cells:
                    self.attempt(reader, form, self.again)

    def attempt(self, reader, form, step):
        try:
            step(reader, form, self.subject.address(form), self.folder / f"{reader.name.replace(' ', '-')}-{form}")
        except Exception as error:  # a reader that breaks must not break the others
            self.cells.setdefault((reader.name, form), {})["entries"] = f"{type(error).__name__}: {str(error)[:80]}"
        print(f"{step.__name__} {reader.name} {form}", file=sys.stderr, flush=True)

    def read(self, reader, form, url, place):
        place.mkdir()
        file = place / f"essai.{form}"
        with urllib.request.urlopen(url) as reply:
            file.write_bytes(reply.read())
        told = reader.told_of(url, file)
        cells = judge(told, self.expected, getattr(reader, "only_media", False))
        if "again" in told:
            cells["polite"] = "" if told["again"] == 304 else f"then {told['again']}"
        else:
            cells["polite"] = "."
        cells["late"] = cells["edit"] = "."
        self.cells[reader.name, form] = cells

    def subscribe(self, reader, form, url, place):
        place.mkdir()
        self.cells[reader.name, form] = {}
        reader.subscribe(url, place)
        bed.Recorder.seen.clear()
        for _ in range(2):
            reader.refresh(url, place)
        statuses = self.statuses(url)
        cells = judge(reader.told(place), self.expected, getattr(reader, "only_media", False))
        cells["polite"] = ("" if 304 in statuses and set(statuses) <= {200, 304}
                           else "answered " + " ".join(map(str, statuses)))
        self.cells[reader.name, form] = cells

    def again(self, reader, form, url, place):
        cells = self.cells[reader.name, form]
        bed.Recorder.seen.clear()
        reader.refresh(url, place)
        found = judge(reader.told(place), self.expected, False)["found"]
        strange = sorted(set(self.statuses(url)) - {200, 304})
        if getattr(reader, "only_media", False):
            cells["late"] = cells["edit"] = "."
        else:
            cells["late"] = "" if "pont" in found and not strange else "never comes" + "".join(f" ({s})" for s in strange)
            edited = found.get("prefete", [])
            new = [entry for entry in edited if plain(entry.get("title")) == plain(sources.REWRITTEN)]
            cells["edit"] = "twice" if len(edited) > 1 else "" if new else "stays as it was"
        cells["entries"] += "".join(f", {key} {len(ones)} times" for key, ones in found.items()
                                    if key and key != "prefete" and len(ones) > 1)

    @staticmethod
    def statuses(url):
        return [status for path, status in bed.Recorder.seen if url.endswith(path)]

    def matrix(self, known):
        """Prints it; how much of it is not as known.json has it."""
        strange = []
        versions = {reader.name: reader.version() for reader in self.readers}
        print(f"{'':<30}" + "".join(f"{aspect:<9}" for aspect in ASPECTS))
        notes = []
        for (name, form), cells in self.cells.items():
            line = f"{name + ' ' + versions[name]:<25}{form:<5}"
            for aspect in ASPECTS:
                fault = cells.get(aspect, ".")
                key = f"{name} {form} {aspect}"
                is_known = key in known
                line += f"{'ok' if not fault else '·' if fault == '.' else 'known' if is_known else 'WRONG':<9}"
                if fault not in ("", "."):
                    notes.append(f"  {key}: {fault}" + (f"   [{known[key]}]" if is_known else ""))
                if (fault not in ("", ".")) != is_known:
                    strange.append(f"{key}: {fault or 'is right now'}")
            print(line, flush=True)
        print("\nWhat is not right:", *notes, sep="\n")
        return strange


def install():
    if os.geteuid() == 0:
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
    folder = libraries.Npm.folder
    folder.mkdir(parents=True, exist_ok=True)
    for package in ("wordpress", "tt-rss"):  # only what is in them: SimplePie, a parser
        if not (folder / package).exists():
            subprocess.run(["bash", "-c", f"apt-get download -qq {package} && dpkg-deb -x {package}_*.deb {package}"], cwd=folder, check=True)
    for place, artifact in MAVEN.items():
        fetched = folder / "java" / place / "pom.xml"
        fetched.parent.mkdir(parents=True, exist_ok=True)
        fetched.write_text(POM.format(*artifact.split(":")))
        subprocess.run(["mvn", "-q", "-B", "-f", str(fetched), "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
                        "-DoutputDirectory=."], check=True)
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *NPM], check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kiosque", default="target/kiosque/bin/kiosque")
    options.add_argument("--only", default="")
    options.add_argument("--quick", action="store_true")
    options.add_argument("--install", action="store_true")
    options.add_argument("--feed", help="read that one instead, which another program makes of the publications on --press")
    options.add_argument("--press", type=int, default=0, help="port for the publications: /feuille, /gazette and /radio")
    options.add_argument("--json", help="write what was found there, too")
    options.add_argument("--keep", action="store_true", help="leave the folder, to look into it")
    chosen = options.parse_args()
    if chosen.install:
        install()
    wanted = [one for one in chosen.only.split(",") if one]
    readers = []
    for reader in [*headless.all_readers(), *libraries.all_readers(os.path.abspath(chosen.kiosque)), *desktop.all_readers(), *freshrss.all_readers()]:
        if (wanted and reader.name not in wanted) or (chosen.quick and not reader.quick):
            continue
        if reader.is_installed():
            readers.append(reader)
        else:
            print(f"{reader.name} is not installed, skipped")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="readers-"))
    press = bed.served(sources.Press, chosen.press)
    subject = Theirs(chosen.feed) if chosen.feed else Ours(chosen.kiosque, folder, press)
    lab = Lab(subject, folder, readers)
    try:
        lab.run()
        strange = lab.matrix(json.loads((headless.HERE / "known.json").read_text()))
        if chosen.json:
            pathlib.Path(chosen.json).write_text(json.dumps(
                {f"{name} {form}": {k: v for k, v in cells.items() if k != "found"} for (name, form), cells in lab.cells.items()},
                ensure_ascii=False, indent=1))
    finally:
        subject.stop()
        if chosen.keep:
            print(f"everything is in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    if strange:
        print("\nNot as known.json has it:", *strange, sep="\n  ")
    sys.exit(1 if strange else 0)


if __name__ == "__main__":
    main()
