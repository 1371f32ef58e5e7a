"""python3-feedparser: what it makes of a feed at an address, asked twice."""
import calendar
import json
import sys

import feedparser

url = sys.argv[1]
one = feedparser.parse(url)
again = feedparser.parse(url, etag=one.get("etag"), modified=one.get("modified"))
print(json.dumps({
    "again": again.get("status"),
    "page": one.feed.get("link"),
    "entries": [{
        "title": e.get("title"), "link": e.get("link"), "author": e.get("author"), "id": e.get("id"),
        "date": calendar.timegm(e.published_parsed) if e.get("published_parsed") else None,
        "media": [x.get("href") for x in e.get("enclosures", [])]} for e in one.entries]}))
