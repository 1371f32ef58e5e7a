// What every program of npm's begins with: the posts, the folder, and a way to the installed modules.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const { site, posts } = JSON.parse(readFileSync(0, "utf8"));
export const link = (post) => `${site}/${post.slug}/`;
export const require = createRequire(join(process.env.NODE_MODULES, "x.cjs"));
export const load = (name) => import(pathToFileURL(require.resolve(name)));
export const write = (file, text) => writeFileSync(join(process.argv[2], file), text);
