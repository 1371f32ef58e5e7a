"""The producers: how each writes posts, and which version of it is there. One small class each; what they need comes with install()."""

import functools
import html
import json
import os
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).parent
CACHE = pathlib.Path(os.environ.get("PRODUCERS_CACHE", pathlib.Path.home() / ".cache/kiosque-producers"))
DEBIAN = """hugo jekyll ruby-jekyll-feed pelican ikiwiki gitweb cgit mercurial git
libxml-rss-perl libxml-feedpp-perl libxml-atom-perl libxml-atom-simplefeed-perl libxml-feed-perl python3-django python3-feedgenerator""".split()
NPM = """feed@6.0.0 rss@1.2.2 podcast@2.0.1 @astrojs/rss@4.0.19 feedsmith@3.0.1 hexo@8.1.2 hexo-generator-feed@3.0.0 hexo-renderer-marked@7.0.1
@11ty/eleventy@3.1.8 @11ty/eleventy-plugin-rss@3.0.0""".split()
ROME = "2.1.0"


def install():
    # Node's own packages bring npm with them, and cannot stand beside Debian's.
    node = [] if shutil.which("npm") else ["nodejs", "npm"]
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *DEBIAN, *node], check=True)
    CACHE.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(CACHE), *NPM], check=True)
    (CACHE / "pom.xml").write_text(
        "<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies><dependency>"
        "<groupId>com.rometools</groupId><artifactId>rome</artifactId><version>%s</version></dependency></dependencies></project>" % ROME
    )
    subprocess.run(["mvn", "-q", "-f", CACHE / "pom.xml", "dependency:copy-dependencies", "-DoutputDirectory=" + str(CACHE / "rome")], check=True)


def run(*command, cwd=None, text=None, **environment):
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, input=text, env=dict(os.environ, TZ="UTC", **environment), capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        raise SystemExit("%s\n%s%s" % (" ".join(map(str, command)), done.stdout, done.stderr))
    return done.stdout


def debian(package):
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, encoding="utf-8")
    return done.stdout.split(":")[-1].split("-")[0].split("+")[0] if done.returncode == 0 else ""


def npm(package):
    manifest = CACHE / "node_modules" / package / "package.json"
    return json.loads(manifest.read_text())["version"] if manifest.exists() else ""


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def afresh(site):
    """What is built again is built from nothing, as after a move to another machine."""
    for old in site.folder.iterdir():
        shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    return site.folder


class Producer:
    """@param name what it is called; text: whether its feeds carry what posts say; known: which posts it can tell."""

    text = True

    def __init__(self, name, version, build):
        self.name, self.version, self.build = name, functools.cache(version), build

    def known(self, posts):
        return posts

    def title(self, published):
        return published


class Ledger(Producer):
    """Of changes that are never rewritten: a post is one change, and neither edited nor retitled."""

    text = False

    def known(self, posts):
        self.first = getattr(self, "first", {})
        return [self.first.setdefault(post["slug"], post) for post in posts]


class Branched(Ledger):
    """Whose newest change bears the name of its branch, and only as long as it is the newest."""

    def title(self, published):
        return published.removeprefix("[default] ")


def matter(post, **more):
    return "---\n%s\n---\n\n%s\n" % (json.dumps({"title": post["title"], "date": post["date"], "tags": post["tags"], **more}, ensure_ascii=False), post["html"])


def hugo(site, posts):
    at = afresh(site)
    write(at / "hugo.toml", 'baseURL = "%s/"\nlanguageCode = "fr"\ntitle = "Essai"\n[markup.goldmark.renderer]\nunsafe = true\n' % site.url)
    for layout in "single", "list":
        write(at / "layouts/_default" / (layout + ".html"), "{{ .Content }}")
    for post in posts:
        write(at / "content/posts" / (post["slug"] + ".md"), matter(post))
    run("hugo", "--config", "hugo.toml", "--destination", "out", cwd=at)
    return ["index.xml", "posts/index.xml"]


def jekyll(site, posts):
    at = afresh(site)
    write(at / "src/_config.yml", 'url: "%s"\ntitle: Essai\nplugins: [jekyll-feed]\n' % site.url)
    for post in posts:
        write(at / "src/_posts" / ("%s-%s.md" % (post["date"][:10], post["slug"])), matter(post))
    run("jekyll", "build", "--source", "src", "--destination", "out", cwd=at)
    return ["feed.xml"]


def pelican(site, posts):
    at = afresh(site)
    write(
        at / "conf.py",
        "AUTHOR = 'Rédaction'\nSITENAME = 'Essai'\nSITEURL = FEED_DOMAIN = %r\nTIMEZONE = 'UTC'\nDEFAULT_LANG = 'fr'\nPATH = 'content'\nFEED_ALL_ATOM = 'feeds/all.atom.xml'\n"
        "FEED_ALL_RSS = 'feeds/all.rss.xml'\nRSS_FEED_SUMMARY_ONLY = False\n" % site.url,
    )
    for post in posts:
        head = "Title: %s\nDate: %s\nSlug: %s\nTags: %s\n\n" % (post["title"], post["date"][:16].replace("T", " "), post["slug"], ", ".join(post["tags"]))
        write(at / "content" / (post["slug"] + ".md"), head + post["html"])
    run("pelican", "content", "-o", "out", "-s", "conf.py", cwd=at)
    return ["feeds/all.atom.xml", "feeds/all.rss.xml"]


def ikiwiki(site, posts):
    at = afresh(site)
    write(at / "src/index.mdwn", '[[!inline pages="posts/*" show=0 rss=yes atom=yes]]')
    for post in posts:
        title = html.escape(post["title"]).replace('"', "&quot;")
        write(at / "src/posts" / (post["slug"] + ".mdwn"), '[[!meta title="%s"]]\n[[!meta date="%s"]]\n\n%s\n' % (title, post["date"], post["html"]))
    run("ikiwiki", "--rss", "--atom", "--rebuild", "--url", site.url, "--wikiname", "Essai", "src", "out", cwd=at, LC_ALL="C.UTF-8")
    return ["index.rss", "index.atom"]


def eleventy(site, posts):
    at = afresh(site)
    (at / "node_modules").symlink_to(CACHE / "node_modules")
    feeds = {"atom": "atom.xml", "rss": "rss.xml", "json": "feed.json"}
    plugins = "".join(
        'c.addPlugin(feedPlugin, {type: "%s", outputPath: "/%s", collection: {name: "posts", limit: 0}, metadata: {language: "fr", title: "Essai", subtitle: "", '
        'base: "%s/", author: {name: "Rédaction"}}});' % (kind, file, site.url)
        for kind, file in feeds.items()
    )
    write(at / "eleventy.config.mjs", 'import { feedPlugin } from "@11ty/eleventy-plugin-rss"; export default c => {%s};' % plugins)
    for post in posts:
        write(at / "src/posts" / (post["slug"] + ".md"), matter(post, tags=["posts"]))
    run("node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--input=src", "--output=out", cwd=at)
    return list(feeds.values())


def hexo(site, posts):
    at = afresh(site)
    (at / "node_modules").symlink_to(CACHE / "node_modules")
    write(at / "package.json", '{"name": "essai", "hexo": {"version": ""}, "dependencies": {"hexo": "*", "hexo-generator-feed": "*", "hexo-renderer-marked": "*"}}')
    feeds = "feed: {type: [atom, rss2], path: [atom.xml, rss2.xml], content: true, limit: 0}"
    write(at / "_config.yml", "title: Essai\nurl: %s\nlanguage: fr\ntimezone: UTC\npublic_dir: out\ntheme: false\n%s\n" % (site.url, feeds))
    for post in posts:
        write(at / "source/_posts" / (post["slug"] + ".md"), matter(post))
    run("node", "node_modules/hexo/bin/hexo", "generate", "--silent", cwd=at)
    return ["atom.xml", "rss2.xml"]


def commits(site, posts, start, commit):
    """A repository that is made anew: the same changes by the same hands at the same times, so that they keep their names."""
    at = afresh(site) / "essai"
    at.mkdir()
    start(at)
    for post in posts:
        write(at / post["slug"], post["html"])
        commit(at, post)
    (site.folder / "out").mkdir()
    return at


def git_commit(at, post):
    run("git", "add", "-A", cwd=at)
    who = {"GIT_%s_%s" % (role, part): value for role in ("AUTHOR", "COMMITTER") for part, value in (("NAME", "Anne"), ("EMAIL", "anne@example.org"), ("DATE", post["date"]))}
    run("git", "commit", "-q", "-m", post["title"], cwd=at, **who)


def through_cgi(program, path, query, **environment):
    answer = run(*program, PATH_INFO=path, QUERY_STRING=query, REQUEST_METHOD="GET", GATEWAY_INTERFACE="CGI/1.1", SERVER_PROTOCOL="HTTP/1.1", **environment)
    return answer.split("\n\n" if "\r\n\r\n" not in answer else "\r\n\r\n", 1)[1]


def gitweb(site, posts):
    at = commits(site, posts, lambda folder: run("git", "init", "-q", folder), git_commit)
    write(site.folder / "gitweb.conf", '$projectroot = "%s";\n' % site.folder)
    for kind in "rss", "atom":
        environment = {"SERVER_NAME": site.host.split(":")[0], "SERVER_PORT": site.host.split(":")[1], "SCRIPT_NAME": "/gitweb.cgi"}
        page = through_cgi(["/usr/share/gitweb/gitweb.cgi"], "", "p=%s/.git;a=%s" % (at.name, kind), GITWEB_CONFIG=str(site.folder / "gitweb.conf"), **environment)
        write(site.folder / "out" / (kind + ".xml"), page)
    return ["rss.xml", "atom.xml"]


def cgit(site, posts):
    at = commits(site, posts, lambda folder: run("git", "init", "-q", folder), git_commit)
    write(site.folder / "cgitrc", "virtual-root=/\nenable-index-links=1\nrepo.url=essai\nrepo.path=%s/.git\n" % at)
    page = through_cgi(["/usr/lib/cgit/cgit.cgi"], "/essai/atom/", "url=essai/atom/", CGIT_CONFIG=str(site.folder / "cgitrc"), HTTP_HOST=site.host)
    write(site.folder / "out/atom.xml", page)
    return ["atom.xml"]


def hgweb(site, posts):
    def commit(at, post):
        run("hg", "commit", "-A", "-q", "-m", post["title"], "-u", "Anne <anne@example.org>", "-d", post["date"][:19].replace("T", " ") + " +0000", cwd=at, HGENCODING="UTF-8")

    at = commits(site, posts, lambda folder: run("hg", "init", folder), commit)
    cgi = "from mercurial import demandimport; from mercurial.hgweb import hgweb, wsgicgi; wsgicgi.launch(hgweb(%r, b'essai'))" % os.fsencode(at)
    server = {"SERVER_NAME": site.host.split(":")[0], "SERVER_PORT": site.host.split(":")[1], "SCRIPT_NAME": "", "HGENCODING": "UTF-8"}
    for kind in "rss", "atom":
        page = through_cgi(["/usr/bin/python3", "-c", cgi], "/%s-log" % kind, "", **server)
        write(site.folder / "out" / (kind + ".xml"), page)
    return ["rss.xml", "atom.xml"]


def library(interpreter, program, feeds, **environment):
    """A program of a few lines beside this file: it reads {site, posts} and writes the feeds into the folder that it is told."""

    def build(site, posts):
        (site.folder / "out").mkdir(exist_ok=True)
        text = json.dumps({"site": site.url, "posts": posts}, ensure_ascii=False)
        run(*interpreter, HERE / "programs" / program, site.folder / "out", text=text, **environment)
        return feeds

    return build


def java_version():
    return ROME if (CACHE / "rome").is_dir() else ""


NODE = ["node", "--no-warnings"]
MODULES = {"NODE_MODULES": str(CACHE / "node_modules")}
JAVA = ["java", "-cp", str(CACHE / "rome") + "/*"]
THREE = ["atom.xml", "rss.xml", "feed.json"]

ALL = [
    Producer("hugo", lambda: debian("hugo"), hugo),
    Producer("jekyll", lambda: debian("jekyll") and debian("ruby-jekyll-feed"), jekyll),
    Producer("pelican", lambda: debian("pelican"), pelican),
    Producer("ikiwiki", lambda: debian("ikiwiki"), ikiwiki),
    Producer("eleventy", lambda: npm("@11ty/eleventy-plugin-rss"), eleventy),
    Producer("hexo", lambda: npm("hexo-generator-feed"), hexo),
    Ledger("gitweb", lambda: debian("gitweb"), gitweb),
    Ledger("cgit", lambda: debian("cgit"), cgit),
    Branched("hgweb", lambda: debian("mercurial"), hgweb),
    Producer("feed", lambda: npm("feed"), library(NODE, "feed.mjs", THREE, **MODULES)),
    Producer("rss", lambda: npm("rss"), library(NODE, "rss.mjs", ["rss.xml"], **MODULES)),
    Producer("podcast", lambda: npm("podcast"), library(NODE, "podcast.mjs", ["rss.xml"], **MODULES)),
    Producer("astro", lambda: npm("@astrojs/rss"), library(NODE, "astro.mjs", ["rss.xml"], **MODULES)),
    Producer("feedsmith", lambda: npm("feedsmith"), library(NODE, "feedsmith.mjs", THREE, **MODULES)),
    Producer("xml-rss", lambda: debian("libxml-rss-perl"), library(["perl"], "xml-rss.pl", ["rss.xml", "rdf.xml", "rss091.xml"])),
    Producer("xml-feedpp", lambda: debian("libxml-feedpp-perl"), library(["perl"], "xml-feedpp.pl", ["rss.xml", "rdf.xml", "atom.xml"])),
    Producer("xml-atom", lambda: debian("libxml-atom-simplefeed-perl"), library(["perl"], "xml-atom.pl", ["atom.xml"])),
    Producer("xml-feed", lambda: debian("libxml-feed-perl"), library(["perl"], "xml-feed.pl", ["atom.xml", "rss.xml"])),
    Producer("django", lambda: debian("python3-django"), library(["/usr/bin/python3"], "django-feeds.py", ["atom.xml", "rss.xml", "rss091.xml"])),
    Producer("rome", java_version, library(JAVA, "Rome.java", ["atom.xml", "rss.xml", "rdf.xml", "atom03.xml"])),
]
