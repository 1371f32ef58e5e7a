import datetime
import json
import sys

from django.conf import settings
from django.utils import feedgenerator

settings.configure()
given = json.load(sys.stdin)
for kind, file in ((feedgenerator.Atom1Feed, "atom"), (feedgenerator.Rss201rev2Feed, "rss"), (feedgenerator.RssUserland091Feed, "rss091")):
    feed = kind(title="Essai", link=given["site"] + "/", description="Essai", language="fr")
    for post in given["posts"]:
        date = datetime.datetime.fromisoformat(post["date"].replace("Z", "+00:00"))
        link = "%s/%s/" % (given["site"], post["slug"])
        feed.add_item(title=post["title"], link=link, description=post["html"], pubdate=date, categories=post["tags"], unique_id=link, author_name="Anne")
    with open("%s/%s.xml" % (sys.argv[1], file), "w", encoding="utf-8") as out:
        feed.write(out, "utf-8")
