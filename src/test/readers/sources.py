"""Three publications whose entries exercise what readers get wrong, in two stages, and what a reader should show of them."""

import datetime
import email.utils
import html
import http.server
import time

import bed

PAGES = "http://pages.example"
FRESH = 60
NOW = int(time.time()) // 60 * 60


class Stage:
    """1: all is there but the last. 2: one more has come, and one has been rewritten."""

    number = 1


def rfc822(hours):
    return email.utils.formatdate(NOW - 3600 * hours, usegmt=True)


def rfc3339(hours, zone=0):
    here = datetime.timezone(datetime.timedelta(hours=zone))
    return datetime.datetime.fromtimestamp(NOW - 3600 * hours, here).isoformat()


class Entry:
    """What a reader should show.

    links: what it may open, the entry's own page first; here: it has no page but the one that the daemon gives it
    """

    def __init__(self, key, title, hours, author=None, media=(), here=False):
        self.key, self.title, self.hours, self.media, self.here = key, title, hours, media, here
        self.author = author
        self.page = None if here else f"{PAGES}/{key}"

    def item(self, text="", more=""):
        title = f"<title>{html.escape(html.escape(self.title, quote=False), quote=False)}</title>" if self.title else ""
        link = "" if self.here else f"<link>{self.page}</link>"
        author = f"<dc:creator>{self.author}</dc:creator>" if self.author in ("Anne Dupré",) else ""
        enclosures = "".join(f"<enclosure url='{PAGES}/{name}' length='{size}' type='{kind}'/>" for name, size, kind in self.media)
        return (f"<item>{title}{link}<guid isPermaLink='false'>{self.key}</guid><pubDate>{rfc822(self.hours)}</pubDate>{author}"
                f"<description>{html.escape(text or '<p>Le texte de « ' + html.escape(self.title) + ' ».</p>')}</description>{enclosures}{more}</item>")


PDF = ("programme.pdf", 4321, "application/pdf")
SOUND = ("debat.mp3", 1234567, "audio/mpeg")
FILM = ("debat.mp4", 7654321, "video/mp4")

AMPERSAND = Entry("att", "AT&T rachète « R&D » et compagnie", 3, "Anne Dupré")
LESS = Entry("coeur", "Elle <3 les marchés, même si a < b", 4, "La Feuille & l’Écho")
TAGS = Entry("balises", "Les balises <b> et <i> sans mystère", 5, "La Feuille & l’Écho")
MEDIA = Entry("debat", "Un programme, un son et un film", 6, "La Feuille & l’Écho", (PDF, SOUND, FILM))
PAGELESS = Entry("breve", "Une brève qui n’a pas de page", 7, "La Gazette", here=True)
EDITED = Entry("prefete", "La préfète est nommée", 8, "La Gazette")
ARABIC = Entry("ar", "افتتاح معرض الكتاب في الجزائر", 9, "La Gazette")
ZONED = Entry("zone", "Une heure d’ailleurs", 10, "La Gazette")
EPISODE = Entry("episode", "Épisode 12 : la mer", 11, "Radio Libre", (("mer.mp3", 2345678, "audio/mpeg"),))
LATE = Entry("pont", "Dernière heure : le pont rouvre", 0.1, "La Feuille & l’Écho")

FIRST = [AMPERSAND, LESS, TAGS, MEDIA, PAGELESS, EDITED, ARABIC, ZONED, EPISODE]
ALL = [*FIRST, LATE]
NEW_WORDS = "fet s"  # what only the rewritten title has, however its apostrophe and accents are escaped
REWRITTEN = "La préfète est nommée, le préfet s’en va"


def feuille():
    late = LATE.item("<p>Le pont rouvre à la circulation ce matin.</p>") if Stage.number > 1 else ""
    items = late + "".join(one.item() for one in (AMPERSAND, LESS, TAGS, MEDIA))
    return "application/rss+xml", (
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>La Feuille &amp; l’Écho</title>"
        f"<link>{PAGES}/feuille/</link><description>x</description><language>fr</language>{items}</channel></rss>")


def gazette():
    def entry(one, text, zone=0, language="", title=None, updated=None):
        link = "" if one.here else f"<link href='{one.page}'/>"
        return (f"<entry{language}><title>{html.escape(title or one.title)}</title><id>tag:gazette.example,2026:{one.key}</id>{link}"
                f"<published>{rfc3339(one.hours, zone)}</published><updated>{rfc3339(updated or one.hours, zone)}</updated>"
                f"<content type='html'>{html.escape(text)}</content></entry>")

    new = Stage.number > 1
    edited = entry(
        EDITED, "<p>" + ("Elle prend ses fonctions mercredi et présentera son équipe aux maires du département ; son prédécesseur part pour Lyon." if new
                         else "Le conseil des ministres en a décidé lundi soir.") + "</p>",
        title=REWRITTEN if new else None, updated=0.05 if new else None)
    return "application/atom+xml", (
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>La Gazette</title><id>tag:gazette.example,2026:fil</id>"
        f"<updated>{rfc3339(0.05 if new else 7)}</updated><link href='{PAGES}/gazette/'/>"
        + entry(PAGELESS, "<p>Une brève d’une ligne.</p>") + edited
        + entry(ARABIC, "<p dir='rtl'>افتتح اليوم معرض الكتاب الدولي في الجزائر العاصمة بحضور كبير.</p>", language=" xml:lang='ar'")
        + entry(ZONED, "<p>Publié à l’heure d’hiver de Nouméa.</p>", zone=11) + "</feed>")


def radio():
    episode = EPISODE.item("<p>On parle de la mer.</p>", "<itunes:duration>01:02:03</itunes:duration>")
    return "application/rss+xml", (
        "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>Radio Libre</title>"
        f"<link>{PAGES}/radio/</link><description>x</description><language>fr</language>{episode}</channel></rss>")


class Press(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        paper = {"/feuille": feuille, "/gazette": gazette, "/radio": radio}.get(self.path)
        if paper:
            bed.answer(self, *paper())
        else:
            self.send_error(404)

    def log_message(self, *_):
        pass


CONFIGURATION = """
site: {{ title: Le kiosque, language: fr, time-zone: Europe/Paris, public-url: "{public}", fresh-for: {fresh}s, contact: kiosque@pages.example }}
server: {{ listen: "127.0.0.1:{port}" }}
database: {{}}
polling: {{ per-host: {{ gap: 100ms }} }}
network: {{ allow: ["127.0.0.0/8"] }}
websub: {{ subscribe: false, hub: none }}
defaults: {{ every: 2s, insist: true, backlog: {{ entries: 100, age: 30d }} }}
sources:
  - {{ name: "La Feuille & l’Écho", url: "{origin}/feuille", tags: [a] }}
  - {{ name: La Gazette, url: "{origin}/gazette", tags: [a] }}
  - {{ name: Radio Libre, url: "{origin}/radio", tags: [a] }}
merged-feeds:
  - {{ slug: essai, title: "L'essai", from: [a], entries: 50, per-source: 50 }}
"""
