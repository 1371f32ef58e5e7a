#!/usr/bin/env bash
# Readability drops a paragraph for a word within a word of its class: "extract", "extrait" and WordPress's "has-extra-large-font-size" hold "extra".
#
# Package:   @mozilla/readability 0.6.0 over jsdom 29.1.1 (npm), with its defaults.
# Expected:  classes like sidebar, footer and sponsor mark what is no article; a quotation or an opening paragraph in the middle of the text, as long as its neighbours,
#            is a part of it.
# Behaviour: the words are looked for anywhere in class and id, and an element that has one goes before anything is weighed, unless another of six or seven is there, too
#            ("body", "main", "content"). "extra" stands in extract and in the class with which a WordPress theme makes the first paragraph larger, "remark" in remarkable,
#            "legends" in legends, and "rss" in whatever tells where a text came from. If nothing is left of the article it is tried again without the rule; if the
#            rest is long enough, it is not, and the lead or the quotation is what is missing.
# Seen:      lost: extract extrait has-extra-large-font-size remarkable; kept: quotation has-large-font-size extract content
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @mozilla/readability@0.6.0 jsdom@29.1.1 >/dev/null

cat > read.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

const text = 'Le bac du matin a quitté le quai vide, et personne, ni le passeur, ni le maire, ni les enfants, ne savait pourquoi il partait si tôt.';
const paragraph = `<p>${text}</p>`;
const kept = (name) => {
  const page = `<title>Le bac</title><article><p class="${name}">ICI. ${text}</p>${paragraph.repeat(6)}</article>`;
  return new Readability(new JSDOM(page, { url: 'https://port.example/' }).window.document).parse().content.includes('ICI');
};
const names = ['extract', 'extrait', 'has-extra-large-font-size', 'remarkable', 'quotation', 'has-large-font-size', 'extract content'];
console.log(`lost: ${names.filter((name) => !kept(name)).join(', ')}; kept: ${names.filter(kept).join(', ')}`);
JS
timeout 60 node read.mjs | tee seen

diff seen - <<'SEEN'
lost: extract, extrait, has-extra-large-font-size, remarkable; kept: quotation, has-large-font-size, extract content
SEEN
