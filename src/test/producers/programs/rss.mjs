import { link, posts, require, site, write } from "./common.mjs";
const RSS = require("rss");
const feed = new RSS({ title: "Essai", feed_url: site + "/rss.xml", site_url: site, language: "fr" });
for (const post of posts) feed.item({ title: post.title, description: post.html, url: link(post), categories: post.tags, author: "Anne", date: post.date });
write("rss.xml", feed.xml({ indent: true }));
