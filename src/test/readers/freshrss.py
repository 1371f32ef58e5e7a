"""FreshRSS, a reader that runs on a server: what an installation of its own, made for each feed, makes of it when it reads it first."""

import html
import json
import pathlib
import re
import shutil
import sqlite3

import bed
from headless import Reader
from libraries import Npm


class FreshRss(Reader):
    """Nobody packages it: `FreshRSS` in the folder of the libraries is a checkout."""

    name, keeps = "FreshRSS", False
    program = pathlib.Path(Npm.folder) / "FreshRSS"

    def is_installed(self):
        return bool(shutil.which("php")) and (self.program / "cli" / "do-install.php").exists()

    def version(self):
        return re.search(r"FRESHRSS_VERSION = '([^']+)'", (self.program / "constants.php").read_text()).group(1)

    def run(self, place, command, *options):
        return bed.run(["php", str(self.program / "cli" / f"{command}.php"), *options], place, DATA_PATH=str(place / "data"))

    def told_of(self, url, file):
        place = file.parent
        data = place / "data"
        shutil.copytree(self.program / "data", data, ignore=shutil.ignore_patterns("users", "cache", "config.php", "applied_*"))
        shutil.copytree(self.program / "data" / "users" / "_", data / "users" / "_")
        (data / "cache").mkdir()
        self.run(place, "do-install", "--default-user", "lecteur", "--db-type", "sqlite", "--environment", "production")
        self.run(place, "create-user", "--user", "lecteur")
        (place / "feeds.opml").write_text(f"<opml version='2.0'><body><outline type='rss' text='essai' xmlUrl='{url}'/></body></opml>")
        self.run(place, "import-for-user", "--user", "lecteur", "--filename", str(place / "feeds.opml"))
        base = sqlite3.connect(data / "users" / "lecteur" / "db.sqlite", timeout=30)
        base.execute("DELETE FROM feed WHERE url != ?", (url,))
        base.commit()
        self.run(place, "actualize-user", "--user", "lecteur")
        (page,) = base.execute("SELECT website FROM feed").fetchone()
        columns = "SELECT title, link, author, guid, date, attributes FROM "
        rows = base.execute(f"{columns} entry UNION ALL {columns} entrytmp").fetchall()
        return {"page": page, "entries": [dict(
            title=html.unescape(title), link=html.unescape(link), author=html.unescape(author).lstrip(";"), id=guid, date=date,
            media=[one["url"] for one in json.loads(attributes or "{}").get("enclosures", [])]) for title, link, author, guid, date, attributes in rows]}


def all_readers():
    return [FreshRss()]
