import { link, load, posts, site, write } from "./common.mjs";
const { Feed } = await load("feed");
const feed = new Feed({ title: "Essai", id: site + "/", link: site + "/", language: "fr", updated: new Date(), copyright: "", author: { name: "Rédaction" } });
for (const post of posts)
  feed.addItem({ title: post.title, id: link(post), link: link(post), description: post.title, content: post.html, date: new Date(post.date), author: [{ name: "Anne" }], category: post.tags.map((name) => ({ name })), image: `${site}/images/${post.slug}.png` });
write("atom.xml", feed.atom1());
write("rss.xml", feed.rss2());
write("feed.json", feed.json1());
