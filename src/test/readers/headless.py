"""Readers and parsers that need no screen: how each is subscribed, refreshed and asked what it has."""

import email
import email.header
import email.utils
import glob
import html
import json
import os
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
            date = email.utils.parsedate_to_datetime(said["Pub.date"]).timestamp()
            found.append(dict(title=said["Title"], link=said.get("Link"), author=said.get("Author"), date=int(date)))
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


class Parser(Reader):
    """A library that makes entries of a document, and keeps nothing."""

    keeps = False

    def told_of(self, url, file):
        ran = bed.run(self.command(url, file), file.parent, seconds=300, **self.environment())
        if ran.returncode:
            raise ValueError(ran.stderr.strip().splitlines()[-1] if ran.stderr.strip() else f"exit {ran.returncode}")
        return json.loads(ran.stdout)

    def environment(self):
        return {}


class Feedparser(Parser):
    name, package, quick = "feedparser", "python3-feedparser", True
    is_installed = staticmethod(succeeds("/usr/bin/python3", "-c", "import feedparser"))

    def command(self, url, file):
        return ["/usr/bin/python3", str(PROGRAMS / "universal.py"), url]


class Scripted(Parser):
    def __init__(self, name, package, command, installed, forms=("atom", "rss")):
        self.name, self.package, self.start, self.is_installed, self.forms = name, package, command, installed, forms

    def command(self, url, file):
        return [*self.start, str(file)]


class Totem(Scripted):
    only_media = True


class Npm(Parser):
    forms = ("atom", "rss")
    folder = pathlib.Path(os.environ.get("KIOSQUE_READERS", pathlib.Path.home() / ".cache" / "kiosque-readers"))

    def __init__(self, name, package, forms=("atom", "rss")):
        self.name, self.package, self.forms = name, package, forms

    def is_installed(self):
        return (self.folder / "node_modules" / self.package / "package.json").exists()

    def version(self):
        return json.loads((self.folder / "node_modules" / self.package / "package.json").read_text())["version"]

    def command(self, url, file):
        return ["bash", "-c", f"cd '{self.folder}' && exec node '{PROGRAMS}/npm.mjs' '{self.name.removeprefix('npm ')}' '{file}'"]


class Simplepie(Scripted):
    """Debian's own package of it is too old for Debian's PHP; WordPress has a newer one in it."""

    def version(self):
        told = (pathlib.Path(self.start[-1]) / "wp-includes" / "class-simplepie.php").read_text()
        return re.search(r"SIMPLEPIE_VERSION', '([\d.]+)", told).group(1)


class Gofeed(Parser):
    name, package = "gofeed", "golang-github-mmcdole-gofeed-dev"

    def is_installed(self):
        return bool(shutil.which("go")) and pathlib.Path("/usr/share/gocode/src/github.com/mmcdole/gofeed").exists()

    def command(self, url, file):
        return ["go", "run", str(PROGRAMS / "gofeed.go"), str(file)]

    def environment(self):
        return {"GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "", "GOCACHE": str(Npm.folder / "go")}


class Rome(Parser):
    """The one that comes with the daemon, without anything of the daemon's."""

    name, quick, program = "ROME", True, "Rome.java"
    kiosque = None

    def is_installed(self):
        return True

    def jars(self):
        return glob.glob(str(self.kiosque.parent.parent / "lib" / "*.jar"))

    def version(self):
        return next(re.sub(r".*rome-([\d.]+)\.jar", r"\1", jar) for jar in self.jars() if re.search(r"/rome-\d", jar))

    def command(self, url, file):
        wanted = [jar for jar in self.jars() if re.search(r"/(rome-|jdom|jackson|slf4j|rssreader)", jar)]
        home = os.environ.get("JAVA_HOME")
        java = os.path.join(home, "bin", "java") if home else "java"
        return [java, "-cp", ":".join(wanted), str(PROGRAMS / self.program), str(file)]


class RssReader(Rome):
    """Another of Java."""

    name, quick, program = "RSS Reader", False, "RssReader.java"

    def own(self):
        return glob.glob(str(Npm.folder / "java" / "rssreader-*.jar"))

    def is_installed(self):
        return bool(self.own())

    def jars(self):
        return super().jars() + self.own()

    def version(self):
        return re.sub(r".*rssreader-([\d.]+)\.jar", r"\1", self.own()[0])


def all_readers(kiosque):
    Rome.kiosque = pathlib.Path(kiosque)
    wordpress = Npm.folder / "wordpress" / "usr" / "share" / "wordpress"
    script = str(PROGRAMS) + "/"
    return [
        Newsboat(), Sfeed(), Rss2email(), Feedparser(), Rome(), Feed2imap(), Feed2exec(), Rsstail(), Elfeed(), Newsticker(), Gnus(), Gpodder(),
        Scripted("ruby rss", "ruby", ["ruby", script + "rss.rb"], succeeds("ruby", "-e", "require 'rss'")),
        Simplepie("SimplePie", "wordpress", ["php", script + "simplepie.php", str(wordpress)],
                  lambda: bool(shutil.which("php")) and wordpress.exists()),
        Scripted("XML::Feed", "libxml-feed-perl", ["perl", script + "xmlfeed.pl"], succeeds("perl", "-MXML::Feed", "-e", "1")),
        Scripted("XML::FeedPP", "libxml-feedpp-perl", ["perl", script + "xmlfeedpp.pl"], succeeds("perl", "-MXML::FeedPP", "-e", "1")),
        Scripted("XML::RSS", "libxml-rss-perl", ["perl", script + "xmlrss.pl"], succeeds("perl", "-MXML::RSS", "-MDate::Parse", "-e", "1"), forms=("rss",)),
        Totem("totem-plparser", "gir1.2-totemplparser-1.0", ["/usr/bin/python3", script + "totem.py"],
              succeeds("/usr/bin/python3", "-c", "import gi; gi.require_version('TotemPlParser', '1.0')"), forms=("rss",)),
        Gofeed(), RssReader(), Npm("npm rss-parser", "rss-parser"), Npm("npm feedparser", "feedparser"),
        Npm("npm feedsmith", "feedsmith", ("atom", "rss", "json")), Npm("npm feed-extractor", "@extractus/feed-extractor", ("atom", "rss", "json")),
        Npm("npm feed-parser", "@rowanmanning/feed-parser"), Npm("npm htmlparser2", "htmlparser2"),
        Npm("npm react-native-rss-parser", "react-native-rss-parser"), Npm("npm feedme", "feedme"),
    ]
