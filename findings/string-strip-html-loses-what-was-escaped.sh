#!/usr/bin/env bash
# string-strip-html decodes references first and takes tags out then: what an article says about a tag is gone.
#
# Package:   string-strip-html 13.7.6 (npm), stripHtml(html).result; striptags 3.2.0 and html-to-text 10.0.1 beside it.
# Expected:  &lt;b&gt; is the text "<b>" (HTML standard, 13.5): the text of <p>La balise &lt;b&gt; est vieille</p> is "La balise <b> est vieille".
# Behaviour: the escaped tag is taken for one and removed, with nothing to tell it from a real one. Articles about HTML and XML, or about
#            List<String>, lose the words that they are about.
# Seen:      string-strip-html "La balise est vieille"; html-to-text "La balise <b> est vieille"
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . string-strip-html@13.7.6 striptags@3.2.0 html-to-text@10.0.1 >/dev/null

cat > strip.mjs <<'JS'
import { convert } from 'html-to-text';
import { stripHtml } from 'string-strip-html';
import striptags from 'striptags';

for (const html of ['<p>La balise &lt;b&gt; est vieille</p>', '<p>Une List&lt;String&gt; vide</p>']) {
  console.log(`string-strip-html: ${stripHtml(html).result}`);
  console.log(`striptags: ${striptags(html)}`);
  console.log(`html-to-text: ${convert(html)}`);
}
JS
node strip.mjs | tee seen

diff seen - <<'SEEN'
string-strip-html: La balise est vieille
striptags: La balise &lt;b&gt; est vieille
html-to-text: La balise <b> est vieille
string-strip-html: Une List vide
striptags: Une List&lt;String&gt; vide
html-to-text: Une List<String> vide
SEEN
