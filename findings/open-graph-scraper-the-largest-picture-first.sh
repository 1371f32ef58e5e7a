#!/usr/bin/env bash
# open-graph-scraper puts a page's largest picture before the one that the page put first, and keeps the last of its tags only.
#
# Package:   open-graph-scraper 6.12.0 (npm), the default export with `html`.
# Expected:  of several og:image "the first tag (from top to bottom) is given preference" (ogp.me, "Arrays"); article:tag is a list of strings, and so is
#            article:author; og:image:type is "a MIME type for this image".
# Behaviour: pictures are sorted by their size: the editor's choice is second to whatever is wider, a logo or an advertisement. Of three tags there is one
#            string, the third. A picture without a type gets one from the end of its address, "jpg", which is no MIME type.
# Seen:      https://port.example/logo.jpg jpg, https://port.example/quai.jpg jpg; tag: "phare"; author: "https://port.example/bea"
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . open-graph-scraper@6.12.0 >/dev/null

cat > look.mjs <<'JS'
import ogs from 'open-graph-scraper';

const { result } = await ogs({
  html: `<!doctype html><html lang="fr"><head><title>Le quai</title><meta property="og:title" content="Le quai"><meta property="og:type" content="article">
<meta property="og:image" content="https://port.example/quai.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<meta property="og:image" content="https://port.example/logo.jpg"><meta property="og:image:width" content="2400"><meta property="og:image:height" content="2400">
<meta property="article:author" content="https://port.example/anne"><meta property="article:author" content="https://port.example/bea">
<meta property="article:tag" content="port"><meta property="article:tag" content="mer"><meta property="article:tag" content="phare"></head><body></body></html>`,
});
console.log(result.ogImage.map((image) => `${image.url} ${image.type}`).join(', '));
console.log(`tag: ${JSON.stringify(result.articleTag)}; author: ${JSON.stringify(result.articleAuthor)}`);
JS
timeout 60 node look.mjs | tee seen

diff seen - <<'SEEN'
https://port.example/logo.jpg jpg, https://port.example/quai.jpg jpg
tag: "phare"; author: "https://port.example/bea"
SEEN
