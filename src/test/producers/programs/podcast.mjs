import { load, posts, site, write } from "./common.mjs";
const { Podcast } = await load("podcast");
const feed = new Podcast({ title: "Essai", feedUrl: site + "/rss.xml", siteUrl: site, language: "fr", author: "Anne" });
// No address of a page, as many podcasts have none: the enclosure alone says which is which.
for (const post of posts)
  feed.addItem({ title: post.title, description: post.html, date: post.date, enclosure: { url: `${site}/${post.slug}.mp3?t=${Date.now()}`, type: "audio/mpeg", size: 1234 }, itunesDuration: 600 });
write("rss.xml", feed.buildXml());
