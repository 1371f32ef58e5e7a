"""Readers that need a screen: each is run for a while on a virtual one, and its database is read afterwards."""

import base64
import datetime
import email.header
import email.utils
import html
import json
import mailbox
import os
import re
import signal
import sqlite3
import subprocess
import time
import urllib.parse
from xml.etree import ElementTree

import bed
from headless import Reader, has

ATOM = "{http://www.w3.org/2005/Atom}"
SCREEN = ["xvfb-run", "-a", "dbus-run-session", "--"]
LONGEST = 240


def asked(url):
    """Whether somebody has asked for that address from now on."""
    path = urllib.parse.urlsplit(url).path

    def count():
        return sum(seen.partition("?")[0] == path for seen, _ in list(bed.Recorder.seen))

    before = count()
    return lambda: count() > before


def on_screen(script, place, until, settle=5):
    """Runs a script that ends once there is a file `enough`: some seconds after the condition holds, however slow the machine is."""
    enough = place / "enough"
    enough.unlink(missing_ok=True)
    process = subprocess.Popen(
        [*SCREEN, "bash", "-c", script], cwd=place, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=bed.home(place, GSETTINGS_BACKEND="memory", LIBGL_ALWAYS_SOFTWARE="1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS="1",
                     QTWEBENGINE_DISABLE_SANDBOX="1", QTWEBENGINE_CHROMIUM_FLAGS="--no-sandbox", XDG_RUNTIME_DIR=str(place)))
    end = time.time() + LONGEST
    while time.time() < end and process.poll() is None and not until():
        time.sleep(0.3)
    time.sleep(settle)
    enough.touch()
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)


def until_enough(program):
    return f"{program} & reader=$!\nwhile [ ! -e enough ]; do sleep 0.3; done\nkill $reader; wait $reader"


class Liferea(Reader):
    name, is_installed = "liferea", staticmethod(has("liferea", "xvfb-run", "dbus-run-session"))

    def subscribe(self, url, place):
        home = place / "config" / "liferea"
        home.mkdir(parents=True)
        (home / "feedlist.opml").write_text(
            "<?xml version='1.0' encoding='UTF-8'?><opml version='1.0'><head><title>x</title></head><body>"
            f"<outline title='essai' text='essai' type='rss' xmlUrl='{url}' htmlUrl='' updateInterval='-1' id='essai01'/>"
            "</body></opml>")

    def refresh(self, url, place):
        on_screen("""liferea -w hidden & reader=$!
while [ ! -e enough ]; do
  sleep 3; dbus-send --session --print-reply --dest=org.gnome.feed.Reader /org/gnome/feed/Reader org.gnome.feed.Reader.Refresh >/dev/null
done
kill $reader; wait $reader""", place, asked(url))

    def told(self, place):
        (database,) = list(place.rglob("liferea.db"))
        base = sqlite3.connect(database)
        more = {}
        for number, key, value in base.execute("SELECT item_id, key, value FROM metadata ORDER BY nr"):
            more.setdefault(number, {}).setdefault(key, []).append(value)
        entries = []
        for number, title, source, guid, date in base.execute("SELECT item_id, title, source, source_id, date FROM items"):
            own = more.get(number, {})
            entries.append(dict(title=html.unescape(title or ""), link=source, id=guid, date=date,
                                author=re.sub(r" \(<a .*", "", html.unescape(own["author"][0])) if "author" in own else own.get("creator", [None])[0],
                                media=[re.sub(r"^enc:[^:]*:[^:]*:[^:]*:", "", one) for one in own.get("enclosure", [])]))
        page = base.execute("SELECT value FROM subscription_metadata WHERE key = 'homepage'").fetchone()
        return {"page": page[0], "entries": entries} if page else {"entries": entries}


class Akregator(Reader):
    name, is_installed = "akregator", staticmethod(has("akregator", "akregatorstorageexporter", "xvfb-run", "dbus-run-session"))

    def subscribe(self, url, place):
        self.list(place).parent.mkdir(parents=True)
        self.list(place).write_text(
            "<?xml version='1.0' encoding='UTF-8'?><opml version='1.0'><head><text/></head><body>"
            f"<outline text='essai' title='essai' xmlUrl='{url}' htmlUrl='' type='rss' version='RSS' id='1001' archiveMode='globalDefault'/>"
            "</body></opml>")
        (place / "config").mkdir()
        (place / "config" / "akregatorrc").write_text("[General]\nFetch On Startup=false\nUse Interval Fetch=false\nShow Tray Icon=false\n")

    def refresh(self, url, place):
        on_screen("""akregator & reader=$!
call() { dbus-send --session --print-reply --dest=org.kde.akregator "$@" >/dev/null; }
while [ ! -e enough ]; do sleep 3; call /Akregator org.kde.akregator.part.fetchAllFeeds; done
call /akregator/MainWindow_1/actions/file_quit org.qtproject.Qt.QAction.trigger; wait $reader""", place, asked(url))

    @staticmethod
    def list(place):
        return place / "share" / "akregator" / "data" / "feeds.opml"

    def told(self, place):
        (outline,) = [one for one in ElementTree.parse(self.list(place)).iter("outline") if one.get("xmlUrl")]
        url = base64.b64encode(outline.get("xmlUrl").encode()).decode()
        told = bed.run(["akregatorstorageexporter", "--base64", url], place).stdout  # it breaks only after it has told all
        entries = []
        for entry in ElementTree.fromstring(told).iter(f"{ATOM}entry"):
            links = {rel: [one.get("href") for one in entry.iter(f"{ATOM}link") if one.get("rel") == rel] for rel in ("alternate", "enclosure")}
            entries.append(dict(
                title=html.unescape(entry.findtext(f"{ATOM}title", "")), link=next(iter(links["alternate"]), None), id=entry.findtext(f"{ATOM}id"),
                author=entry.findtext(f"{ATOM}author/{ATOM}name"), date=instant(entry.findtext(f"{ATOM}published")), media=links["enclosure"]))
        return {"page": outline.get("htmlUrl"), "entries": entries}


class RssGuard(Reader):
    name, is_installed = "rssguard", staticmethod(has("rssguard", "xvfb-run", "dbus-run-session"))

    def subscribe(self, url, place):
        on_screen(self.program(place), place, lambda: any(place.rglob("database.db")))
        base = sqlite3.connect(self.database(place))
        form = {"rss": 1, "atom": 3}[url.rsplit(".", 1)[-1]]
        base.execute("INSERT INTO Accounts (id, type, proxy_type, custom_data) VALUES (1, 'std-rss', 0, '{}')")
        base.execute(
            "INSERT INTO Feeds (id, title, date_created, category, source, update_type, update_interval, account_id, custom_id, custom_data)"
            " VALUES (1, 'essai', 0, -1, ?, 1, 15, 1, '1', ?)",
            (url, json.dumps({"encoding": "UTF-8", "type": form, "source_type": 0, "post_process": "", "protected": False})))
        base.commit()
        base.close()
        settings = place / "data" / "config" / "config.ini"
        settings.write_text(settings.read_text().replace(
            "[feeds]", "[feeds]\nfeeds_update_on_startup=true\nfeeds_update_on_startup_delay=1"))

    def refresh(self, url, place):
        on_screen(self.program(place), place, asked(url))

    @staticmethod
    def program(place):
        return until_enough(f"rssguard -d '{place}/data'")

    @staticmethod
    def database(place):
        (file,) = list((place / "data").rglob("database.db"))
        return file

    def told(self, place):
        base = sqlite3.connect(self.database(place))
        rows = base.execute("SELECT title, url, author, custom_id, date_created, enclosures FROM Messages WHERE is_pdeleted = 0").fetchall()
        return {"entries": [dict(title=html.unescape(t), link=u, author=html.unescape(a or "") or None, id=i, date=d // 1000, media=self.media(m))
                            for t, u, a, i, d, m in rows]}

    @staticmethod
    def media(text):
        """Each as type and address, in base 64."""
        found = []
        for one in (text or "").split("#"):
            parts = one.split("&")
            if one:
                found.append(base64.b64decode(parts[-1]).decode("utf-8", "replace"))
        return found


class QuiteRss(Reader):
    name, is_installed = "quiterss", staticmethod(has("quiterss", "xvfb-run", "dbus-run-session"))

    def subscribe(self, url, place):
        settings = place / "config" / "QuiteRss" / "QuiteRss.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("[Settings]\nautoUpdatefeedsStartUp=true\nstoreDBMemory=false\nshowSplashScreen=false\nupdateCheckEnabled=false\nstatisticsEnabled=false\n")
        on_screen(until_enough("quiterss"), place, lambda: any(place.rglob("feeds.db")))
        base = sqlite3.connect(self.database(place))
        base.execute("INSERT INTO feeds (text, title, xmlUrl, htmlUrl, parentId, rowToParent, created, duplicateNewsMode) VALUES ('essai', 'essai', ?, '', 0, 0, '2026-01-01T00:00:00', 0)", (url,))
        base.commit()
        base.close()

    def refresh(self, url, place):
        on_screen(until_enough("quiterss"), place, asked(url))

    @staticmethod
    def database(place):
        (file,) = [one for one in place.rglob("feeds.db") if one.is_file()]
        return file

    def told(self, place):
        base = sqlite3.connect(self.database(place))
        rows = base.execute("SELECT title, link_href, link_alternate, author_name, guid, published, enclosure_url FROM news WHERE deleted = 0").fetchall()
        (page,) = base.execute("SELECT htmlUrl FROM feeds").fetchone()
        return {"page": page, "entries": [
            dict(title=html.unescape(t or ""), link=h or a, author=html.unescape(n or "") or None, id=g, date=instant(p), media=[m] if m else [])
            for t, h, a, n, g, p, m in rows]}


def instant(text):
    return int(datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc).timestamp()) if text else None


class Thunderbird(Reader):
    name, is_installed = "thunderbird", staticmethod(has("thunderbird", "xvfb-run", "dbus-run-session"))

    def subscribe(self, url, place):
        folder = place / "profile" / "Mail" / "Feeds"
        folder.mkdir(parents=True)
        server = {"type": "rss", "hostname": "Feeds", "name": "Feeds", "userName": "nobody", "directory-rel": "[ProfD]Mail/Feeds",
                  "login_at_startup": True, "check_new_mail": True, "check_time": 1, "storeContractID": "@mozilla.org/msgstore/berkeleystore;1"}
        settings = {"mail.accountmanager.accounts": "account1", "mail.account.account1.server": "server1",
                    "mail.provider.suppress_dialog_on_startup": True, "app.update.auto": False, "datareporting.policy.dataSubmissionEnabled": False,
                    "mail.spotlight.firstRunDone": True, "mail.rights.version": 1, "mailnews.start_page.enabled": False, "app.donation.eoy.version.viewed": 999,
                    **{f"mail.server.server1.{key}": value for key, value in server.items()}}
        (place / "profile" / "user.js").write_text("".join(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in settings.items()))
        (folder / "essai").touch()
        (folder / "feeds.json").write_text(json.dumps([{
            "url": url, "title": "essai", "lastModified": "", "destFolder": "mailbox://nobody@Feeds/essai", "quickMode": True,
            "options": {"version": 2, "updates": {"enabled": True, "updateMinutes": 1, "updateUnits": "min", "lastUpdateTime": None, "lastDownloadTime": None,
                                                  "updatePeriod": "", "updateFrequency": "", "updateBase": ""},
                        "category": {"enabled": False, "prefixEnabled": False, "prefix": None}}}]))
        (folder / "feeditems.json").write_text("{}")

    def refresh(self, url, place):
        has_asked = asked(url)

        def has_noted():
            """It writes down somewhat later what it was told."""
            text = (place / "profile" / "Mail" / "Feeds" / "feeds.json").read_text()
            return has_asked() and bool(text) and bool(json.loads(text)[0]["lastModified"])

        on_screen(until_enough(f"thunderbird --no-remote --profile '{place}/profile'"), place, has_noted, settle=8)

    def told(self, place):
        entries = []
        for mail in mailbox.mbox(place / "profile" / "Mail" / "Feeds" / "essai"):
            if int(mail.get("X-Mozilla-Status", "0"), 16) & 8:  # expunged
                continue
            text = mail.get_payload(decode=True).decode("utf-8", "replace") if not mail.is_multipart() else mail.as_string()
            name, address = email.utils.parseaddr(field(mail, "From"))
            entries.append(dict(
                title=html.unescape(field(mail, "Subject")), link=mail["Content-Base"],
                author=html.unescape((name or address).strip("<>")), id=re.sub(r"@localhost\.localdomain>$", "", (mail["Message-ID"] or "").lstrip("<")),
                date=int(email.utils.parsedate_to_datetime(mail["Date"]).timestamp()),
                media=list(dict.fromkeys(re.findall(r"http://pages\.example/[\w-]+\.(?:mp3|mp4|pdf)", mail.as_string())))))
        return {"entries": entries}


def field(mail, name):
    """Thunderbird writes UTF-8 into header fields as it is."""
    raw = next((value for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    text = str(raw).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return str(email.header.make_header(email.header.decode_header(text))) if "=?" in text else text


def all_readers():
    return [Liferea(), Akregator(), RssGuard(), QuiteRss(), Thunderbird()]
