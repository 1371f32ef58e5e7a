import { load, posts, site, write } from "./common.mjs";
const { getRssString } = await load("@astrojs/rss");
write("rss.xml", await getRssString({ title: "Essai", description: "Essai", site, items: posts.map((post) => ({ title: post.title, link: `/${post.slug}/`, pubDate: new Date(post.date), content: post.html, categories: post.tags })) }));
