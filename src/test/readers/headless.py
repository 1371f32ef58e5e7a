"""Readers and parsers that need no screen: how each is subscribed, refreshed and asked what it has."""

import email
import email.header
import email.utils
import html
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import time

import bed
import sources

HERE = pathlib.Path(__file__).parent
PROGRAMS = HERE / "programs"


def has(*programs):
    return lambda: all(shutil.which(one) for one in programs)


def succeeds(*command):
    return lambda: bool(shutil.which(command[0])) and subprocess.run(command, capture_output=True, check=False).returncode == 0


def version_of(package):
    """As Debian numbers it."""
    told = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=False)
    return re.sub(r"^\d+:|[-+].*$", "", told.stdout) or "?"


class Reader:
    """A program that keeps what it has read."""

    forms = ("atom", "rss")
    quick = False
    keeps = True
    package = None

    def is_installed(self):
        return False

    def version(self):
        return version_of(self.package or self.name)

    def subscribe(self, url, place):
        """Once, before the first refresh."""

    def refresh(self, url, place):
        raise NotImplementedError

    def told(self, place):
        """What it has: page, and entries with title, link, author, id, date and media as far as it knows such things."""
        raise NotImplementedError


class Newsboat(Reader):
    name, quick, is_installed = "newsboat", True, staticmethod(has("newsboat"))

    def subscribe(self, url, place):
        (place / "urls").write_text(url + "\n")

    def refresh(self, url, place):
        for _ in range(2):  # before 2.22 it keeps the validators from the second time on only
            bed.run(["newsboat", "-q", "-u", str(place / "urls"), "-c", str(place / "cache.db"), "-x", "reload"], place)

    def told(self, place):
        base = sqlite3.connect(place / "cache.db")
        rows = base.execute("SELECT title, url, author, guid, pubDate, enclosure_url FROM rss_item WHERE deleted = 0").fetchall()
        (page,) = base.execute("SELECT url FROM rss_feed").fetchone()
        return {"page": page, "entries": [
            dict(title=t, link=u, author=a, id=g, date=d, media=[m] if m else []) for t, u, a, g, d, m in rows]}


class Sfeed(Reader):
    name, quick, is_installed = "sfeed", True, staticmethod(has("sfeed_update", "curl"))

    def subscribe(self, url, place):
        (place / "etag").mkdir()
        (place / "etag" / "essai").touch()
        (place / "sfeedrc").write_text(f"""sfeedpath="{place}/feeds"
fetch() {{ curl -s -f -L --compressed -m 15 --etag-save "{place}/etag/$1.new" --etag-compare "{place}/etag/$1" "$2" && {{ [ ! -s "{place}/etag/$1.new" ] || mv "{place}/etag/$1.new" "{place}/etag/$1"; }}; }}
feeds() {{ feed essai "{url}"; }}
""")

    def refresh(self, url, place):
        bed.run(["sfeed_update", str(place / "sfeedrc")], place)

    def told(self, place):
        rows = [line.split("\t") for line in (place / "feeds" / "essai").read_text().splitlines()]
        return {"entries": [dict(title=r[1], link=r[2], author=r[6], id=r[5], date=int(r[0] or 0), media=[r[7]] if r[7] else [])
                            for r in rows]}


class Mailing(Reader):
    """One that sends each entry as a mail into a folder."""

    def subscribe(self, url, place):
        for part in ("cur", "new", "tmp"):
            (place / "mail" / part).mkdir(parents=True)

    def told(self, place):
        entries = []
        for file in sorted(path for path in (place / "mail").rglob("*") if path.is_file()):
            mail = email.message_from_bytes(file.read_bytes())
            text = "".join(part.get_payload(decode=True).decode("utf-8", "replace")
                           for part in mail.walk() if part.get_content_maintype() == "text")
            name, _ = email.utils.parseaddr(str(email.header.make_header(email.header.decode_header(mail["From"]))))
            entries.append(self.dated(mail) | dict(
                title=str(email.header.make_header(email.header.decode_header(mail["Subject"]))), link=self.link(mail, text),
                author=self.author(name), id=mail["X-RSS-ID"] or mail["X-Entry-ID"],
                media=self.media(text)))
        return {"entries": entries}

    def author(self, name):
        return name

    def dated(self, mail):
        """Nothing where a mail bears the time at which it was sent."""
        return {}


class Rss2email(Mailing):
    name, quick, is_installed = "rss2email", True, staticmethod(has("r2e"))

    def subscribe(self, url, place):
        super().subscribe(url, place)
        program = self.program(place)
        bed.run([*program, "new", "me@localhost"], place)
        settings = (place / "r2e.cfg").read_text().splitlines()
        kept = [line for line in settings if not line.startswith(("email-protocol", "maildir-"))]
        at = kept.index("[DEFAULT]") + 1
        kept[at:at] = ["email-protocol = maildir", f"maildir-path = {place}", "maildir-mailbox = mail"]
        (place / "r2e.cfg").write_text("\n".join(kept) + "\n")
        bed.run([*program, "add", "essai", url], place)

    def refresh(self, url, place):
        bed.run([*self.program(place), "run"], place)

    @staticmethod
    def program(place):
        return ["r2e", "-c", str(place / "r2e.cfg"), "-d", str(place / "r2e.json")]

    def author(self, name):
        return re.sub(r"^L'essai: ", "", name)

    def link(self, mail, text):
        return mail["X-RSS-URL"]

    def media(self, text):
        return re.findall(r"Enclosure: <?([^\s>]+)", text)


class Feed2imap(Mailing):
    name, is_installed = "feed2imap", staticmethod(has("feed2imap"))

    def subscribe(self, url, place):
        super().subscribe(url, place)
        (place / "rc").write_text(f"cache: {place}/cache.yaml\nfeeds:\n  - name: essai\n    url: {url}\n    target: maildir://{place}/mail\n")

    def refresh(self, url, place):
        bed.run(["feed2imap", "-f", str(place / "rc")], place)

    def dated(self, mail):
        return {"date": int(email.utils.parsedate_to_datetime(mail["Date"]).timestamp()) if mail["Date"] else None}

    def link(self, mail, text):
        found = re.search(r"<a href=\"([^\"]+)\"|<(https?://[^>]+)>|^(https?://\S+)", text, re.M)
        return next((html.unescape(one) for one in found.groups() if one), None) if found else None

    def media(self, text):
        return list(dict.fromkeys(re.findall(r"http://pages\.example/[\w-]+\.(?:mp3|mp4|pdf)", text))) or None


class Feed2exec(Mailing):
    name, forms, is_installed = "feed2exec", ("atom",), staticmethod(has("feed2exec"))
    asked = 0.0

    def subscribe(self, url, place):
        super().subscribe(url, place)
        bed.run([*self.program(place), "add", "essai", url, "--mailbox", str(place), "--folder", str(place / "mail")], place)

    def refresh(self, url, place):
        time.sleep(max(0.0, self.asked + sources.FRESH + 2 - time.time()))  # it asks for nothing that is fresh
        bed.run([*self.program(place), "fetch"], place)
        self.asked = time.time()

    @staticmethod
    def program(place):
        return ["feed2exec", "--config", str(place / "feeds.ini"), "--database", str(place / "feeds.db")]

    def told(self, place):
        return {"entries": [{key: value for key, value in one.items() if key != "id"} for one in super().told(place)["entries"]]}

    def dated(self, mail):
        return {"date": int(email.utils.parsedate_to_datetime(mail["Date"]).timestamp()) if mail["Date"] else None}

    def link(self, mail, text):
        return mail["Archived-At"]

    def media(self, text):
        return None


class Rsstail(Reader):
    """Tells what is in a feed and keeps nothing, so that it is asked anew each time."""

    name, is_installed = "rsstail", staticmethod(has("rsstail"))

    def refresh(self, url, place):
        ran = bed.run(["rsstail", "-u", url, "-1", "-l", "-p", "-a", "-n", "50"], place)
        (place / "told").write_text(ran.stdout)

    def told(self, place):
        found = []
        for part in (place / "told").read_text().strip().split("\n\n"):
            said = dict(line.split(": ", 1) for line in part.splitlines() if ": " in line)
            date = said.get("Pub.date") and int(email.utils.parsedate_to_datetime(said["Pub.date"]).timestamp())
            found.append(dict(title=said["Title"], link=said.get("Link"), author=said.get("Author"), date=date))
        return {"entries": found}


class Emacs(Reader):
    """A program of Emacs, which tells what it has each time that it is refreshed."""

    def refresh(self, url, place):
        bed.run(["emacs", "--batch", "-l", str(PROGRAMS / f"{self.name}.el"), url, str(place)], place)

    def told(self, place):
        return json.loads((place / "told.json").read_text())


class Elfeed(Emacs):
    name, package = "elfeed", "elpa-elfeed"
    is_installed = staticmethod(succeeds("emacs", "--batch", "--eval", "(progn (package-initialize) (require 'elfeed))"))


class Newsticker(Emacs):
    name, package, is_installed = "newsticker", "emacs-nox", staticmethod(has("emacs"))


class Gnus(Emacs):
    name, package, forms, is_installed = "gnus", "emacs-nox", ("rss",), staticmethod(has("emacs"))  # Atom from Emacs 30 on


class Gpodder(Reader):
    name, is_installed = "gpodder", staticmethod(has("gpo"))
    only_media = True

    def refresh(self, url, place):
        command = "update" if (place / "gPodder").exists() else "subscribe"
        bed.run(["gpo", command, *([url] if command == "subscribe" else [])], place, GPODDER_HOME=str(place / "gPodder"))
        if command == "subscribe":
            bed.run(["gpo", "update"], place, GPODDER_HOME=str(place / "gPodder"))

    def told(self, place):
        base = sqlite3.connect(place / "gPodder" / "Database")
        rows = base.execute("SELECT title, link, guid, published, url FROM episode").fetchall()
        (page,) = base.execute("SELECT link FROM podcast").fetchone()
        return {"page": page, "entries": [dict(title=t, link=l, id=g, date=d, media=[u]) for t, l, g, d, u in rows]}


def all_readers():
    return [Newsboat(), Sfeed(), Rss2email(), Feed2imap(), Feed2exec(), Rsstail(), Elfeed(), Newsticker(), Gnus(), Gpodder()]
