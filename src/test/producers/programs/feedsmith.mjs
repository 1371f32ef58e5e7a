import { link, load, posts, site, write } from "./common.mjs";
const { generateAtomFeed, generateJsonFeed, generateRssFeed } = await load("feedsmith");
const date = (post) => new Date(post.date);
write("atom.xml", generateAtomFeed({ id: site, title: { value: "Essai" }, updated: new Date(), entries: posts.map((post) => ({ id: link(post), title: { value: post.title }, updated: date(post), links: [{ href: link(post) }], content: { value: post.html, type: "html" } })) }));
write("rss.xml", generateRssFeed({ title: "Essai", link: site, description: "Essai", lastBuildDate: new Date(), items: posts.map((post) => ({ title: post.title, link: link(post), description: post.html, pubDate: date(post), categories: post.tags.map((name) => ({ name })) })) }));
write("feed.json", JSON.stringify(generateJsonFeed({ title: "Essai", home_page_url: site, items: posts.map((post) => ({ id: link(post), url: link(post), title: post.title, content_html: post.html, date_published: date(post), tags: post.tags })) })));
