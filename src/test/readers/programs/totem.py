"""totem-plparser, with which Rhythmbox reads podcasts: what it makes of a document."""
import email.utils
import json
import pathlib
import sys

import gi

gi.require_version("TotemPlParser", "1.0")
from gi.repository import TotemPlParser

entries = []
parser = TotemPlParser.Parser()
parser.connect("entry-parsed", lambda _, url, data: entries.append({
    "title": data.get("title"), "id": data.get("id"), "media": [url],
    "date": int(email.utils.parsedate_to_datetime(data["publication-date"]).timestamp())}))
parser.parse(pathlib.Path(sys.argv[1]).as_uri(), False)
print(json.dumps({"entries": entries}))
