"""Libraries that make entries of a document: how each is asked what it makes of it."""

import glob
import json
import os
import pathlib
import re
import shutil

import bed
from headless import PROGRAMS, Reader, succeeds


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
        return ["bash", "-c", f"cd '{self.folder}' && exec node '{PROGRAMS}/npm.mjs' '{self.name.removeprefix('npm ')}' '{file}' '{url}'"]


class Simplepie(Scripted):
    """Debian's own package of it is too old for Debian's PHP; WordPress has a newer one in it."""

    def version(self):
        told = (pathlib.Path(self.start[-1]) / "wp-includes" / "class-simplepie.php").read_text()
        return re.search(r"SIMPLEPIE_VERSION', '([\d.]+)", told).group(1)


class TinyTinyRss(Scripted):
    """Its parser; the program needs a database and a web server around it."""

    def version(self):
        return re.search(r"\d+", (pathlib.Path(self.start[-1]) / "version_static.txt").read_text()).group()


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

    def own(self):
        """What does not come with the daemon."""
        return []

    def version(self):
        return next(re.sub(r".*rome-([\d.]+)\.jar", r"\1", jar) for jar in self.jars() if re.search(r"/rome-\d", jar))

    def command(self, url, file):
        wanted = [jar for jar in self.jars() if re.search(r"/(rome-|jdom|jackson|slf4j)", jar)] + self.own()
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

    def version(self):
        return re.sub(r".*rssreader-([\d.]+)\.jar", r"\1", self.own()[0])


class Abdera(RssReader):
    """Apache's, for Atom."""

    name, program, forms = "Abdera", "Abdera.java", ("atom",)

    def own(self):
        return glob.glob(str(Npm.folder / "java" / "abdera" / "*.jar"))

    def version(self):
        return next(re.sub(r".*parser-([\d.]+)\.jar", r"\1", jar) for jar in self.own() if "abdera-parser" in jar)


def all_readers(kiosque):
    Rome.kiosque = pathlib.Path(kiosque)
    wordpress = Npm.folder / "wordpress" / "usr" / "share" / "wordpress"
    ttrss = Npm.folder / "tt-rss" / "usr" / "share" / "tt-rss" / "www"
    script = str(PROGRAMS) + "/"
    return [
        Feedparser(), Rome(),
        Scripted("ruby rss", "ruby", ["ruby", script + "rss.rb"], succeeds("ruby", "-e", "require 'rss'")),
        Simplepie("SimplePie", "wordpress", ["php", script + "simplepie.php", str(wordpress)],
                  lambda: bool(shutil.which("php")) and wordpress.exists()),
        TinyTinyRss("Tiny Tiny RSS", "tt-rss", ["php", script + "ttrss.php", str(ttrss)], lambda: bool(shutil.which("php")) and ttrss.exists()),
        Scripted("XML::Feed", "libxml-feed-perl", ["perl", script + "xmlfeed.pl"], succeeds("perl", "-MXML::Feed", "-e", "1")),
        Scripted("XML::FeedPP", "libxml-feedpp-perl", ["perl", script + "xmlfeedpp.pl"], succeeds("perl", "-MXML::FeedPP", "-e", "1")),
        Scripted("XML::RSS", "libxml-rss-perl", ["perl", script + "xmlrss.pl"], succeeds("perl", "-MXML::RSS", "-MDate::Parse", "-e", "1"), forms=("rss",)),
        Totem("totem-plparser", "gir1.2-totemplparser-1.0", ["/usr/bin/python3", script + "totem.py"],
              succeeds("/usr/bin/python3", "-c", "import gi; gi.require_version('TotemPlParser', '1.0')"), forms=("rss",)),
        Scripted("Horde_Feed", "php-horde-feed", ["php", script + "horde.php"], lambda: pathlib.Path("/usr/share/php/Horde/Feed.php").exists()),
        Gofeed(), RssReader(), Abdera(), Npm("npm rss-parser", "rss-parser"), Npm("npm feedparser", "feedparser"),
        Npm("npm feedsmith", "feedsmith", ("atom", "rss", "json")), Npm("npm feed-extractor", "@extractus/feed-extractor", ("atom", "rss", "json")),
        Npm("npm feed-parser", "@rowanmanning/feed-parser"), Npm("npm htmlparser2", "htmlparser2"),
        Npm("npm react-native-rss-parser", "react-native-rss-parser"), Npm("npm feedme", "feedme"), Npm("npm rss-to-json", "rss-to-json"),
    ]
