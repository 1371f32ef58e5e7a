// Libraries of npm: what they make of a document. npm.mjs LIBRARY FILE URL
import fs from "node:fs";
import { Readable } from "node:stream";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const [library, file, url] = process.argv.slice(2);
const text = fs.readFileSync(file, "utf8");
const seconds = (date) => (date ? Math.floor(new Date(date).getTime() / 1000) : null);

const libraries = {
  async "rss-parser"() {
    const Parser = require("rss-parser");
    const feed = await new Parser().parseString(text);
    return {
      page: feed.link,
      entries: feed.items.map((i) => ({ title: i.title, link: i.link, author: i.author ?? i.creator, id: i.id ?? i.guid, date: seconds(i.isoDate), media: i.enclosure ? [i.enclosure.url] : [] })),
    };
  },
  async feedparser() {
    const { default: FeedParser } = await import(require.resolve("feedparser")).catch(() => ({ default: require("feedparser") }));
    const entries = [];
    let page = null;
    await new Promise((done, fail) => {
      const parser = new FeedParser({ addmeta: true });
      parser.on("error", fail).on("end", done).on("meta", (meta) => { page = meta.link; });
      parser.on("readable", () => {
        for (let i = parser.read(); i; i = parser.read()) {
          entries.push({ title: i.title, link: i.link, author: i.author, id: i.guid, date: seconds(i.pubdate), media: i.enclosures.map((e) => e.url) });
        }
      });
      Readable.from([text]).pipe(parser);
    });
    return { page, entries };
  },
  async feedsmith() {
    const { parseFeed } = await import(require.resolve("feedsmith"));
    const { format, feed } = parseFeed(text);
    const first = (links) => links?.find((l) => !l.rel || l.rel === "alternate")?.href;
    const shapes = {
      atom: () => ({ page: first(feed.links), entries: feed.entries.map((e) => ({ title: e.title?.value ?? e.title, link: first(e.links), author: e.authors?.[0]?.name, id: e.id, date: seconds(e.published), media: (e.links ?? []).filter((l) => l.rel === "enclosure").map((l) => l.href) })) }),
      rss: () => ({ page: feed.link, entries: feed.items.map((e) => ({ title: e.title, link: e.link, author: e.dc?.creators?.[0] ?? e.dc?.creator ?? e.authors?.[0], id: e.guid?.value, date: seconds(e.pubDate), media: (e.enclosures ?? []).map((x) => x.url) })) }),
      json: () => ({ page: feed.home_page_url, entries: feed.items.map((e) => ({ title: e.title, link: e.url, author: e.authors?.[0]?.name, id: e.id, date: seconds(e.date_published), media: (e.attachments ?? []).map((x) => x.url) })) }),
    };
    return shapes[format]();
  },
  async "feed-extractor"() {
    const { extractFromXml, extractFromJson } = await import(require.resolve("@extractus/feed-extractor"));
    const extra = { getExtraEntryFields: (e) => ({ id: e.id ?? e.guid?.["#text"] }) };
    const feed = file.endsWith(".json") ? extractFromJson(text, extra) : extractFromXml(text, extra);
    return { page: feed.link, entries: feed.entries.map((e) => ({ title: e.title, link: e.link, id: e.id, date: seconds(e.published) })) };
  },
  async "feed-parser"() {
    const { parseFeed } = await import(require.resolve("@rowanmanning/feed-parser"));
    const feed = parseFeed(text);
    return { page: feed.url, entries: feed.items.map((i) => ({ title: i.title, link: i.url, author: i.authors[0]?.name, id: i.id, date: seconds(i.published), media: i.media.map((m) => m.url) })) };
  },
  async htmlparser2() {
    const { parseFeed } = await import(require.resolve("htmlparser2"));
    const feed = parseFeed(text);
    return { page: feed.link, entries: feed.items.map((i) => ({ title: i.title, link: i.link, id: i.id, date: seconds(i.pubDate), media: i.media.map((m) => m.url) })) };
  },
  async "react-native-rss-parser"() {
    const feed = await require("react-native-rss-parser").parse(text);
    return { page: feed.links[0]?.url, entries: feed.items.map((i) => ({ title: i.title, link: i.links[0]?.url, author: i.authors[0]?.name, id: i.id, date: seconds(i.published), media: i.enclosures.map((m) => m.url) })) };
  },
  async "rss-to-json"() {
    const feed = await require("rss-to-json").parse(url);
    const links = (link) => [link].flat().filter(Boolean).map((l) => (typeof l === "string" ? { rel: "alternate", href: l } : l));
    const page = (link) => links(link).find((l) => l.rel === "alternate")?.href;
    return {
      page: page(feed.link),
      entries: feed.items.map((i) => ({
        title: i.title, link: page(i.link), author: i.author, id: i.id, date: seconds(i.published),
        media: [...i.enclosures.map((m) => m.url).filter(Boolean), ...links(i.link).filter((l) => l.rel === "enclosure").map((l) => l.href)],
      })),
    };
  },
  async feedme() {
    const { default: FeedMe } = await import(require.resolve("feedme"));
    const parser = new FeedMe(true);
    parser.write(text);
    const feed = parser.done();
    const all = (part) => (part === undefined ? [] : [part].flat());
    const links = (part) => all(part).map((l) => (typeof l === "string" ? { rel: "alternate", href: l } : l));
    return {
      page: links(feed.link).find((l) => l.rel === "alternate")?.href,
      entries: feed.items.map((i) => ({
        title: i.title?.text ?? i.title, link: links(i.link).find((l) => l.rel === "alternate")?.href, author: i.author?.name ?? i["dc:creator"], id: i.id ?? i.guid?.text,
        date: seconds(i.published ?? i.pubdate), media: [...all(i.enclosure).map((m) => m.url), ...links(i.link).filter((l) => l.rel === "enclosure").map((l) => l.href)],
      })),
    };
  },
};
console.log(JSON.stringify(await libraries[library]()));
