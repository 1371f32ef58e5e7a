#!/usr/bin/env bash
# article-extractor gives an article back without what was in <q>, <time>, <cite> and <dt>, and its programs without their indentation; defuddle gives it back without lists of definitions.
#
# Packages:  @extractus/article-extractor 9.0.1, defuddle 0.19.4, and @mozilla/readability 0.6.0 with linkedom 0.18.12 for comparison (npm), a page of an article with each of these.
# Expected:  markup that is not wanted goes, its words stay, as in Readability: « Il a dit <q>non</q> » says the contrary without the word. In <pre> blanks count (HTML, 4.4.3); a program in Python is another one without them.
# Behaviour: article-extractor keeps a list of elements and throws the others away with their content, q, time, cite and dt among them: sentences lose words, a list of definitions keeps the definitions alone. Then it takes the
#            blanks at the beginning of each line away, in <pre> too. defuddle throws <dl> away whole, and keeps the rest.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @extractus/article-extractor@9.0.1 defuddle@0.19.4 @mozilla/readability@0.6.0 linkedom@0.18.12 >/dev/null

cat > extract.mjs <<'JS'
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

const text = `<p>${'Le bac a repris la mer ce matin, après trois semaines de travaux au port, et la foule est venue le voir partir vers les îles. '.repeat(3)}</p>`;
const page = `<!doctype html><html lang="fr"><head><title>Le bac</title></head><body><article><h1>Le bac</h1>${text}
<p>Il a dit <q>non</q> le <time datetime="2026-03-14">14 mars</time> dans <cite>Le Port</cite>.</p>
<dl><dt>Bac</dt><dd>un bateau</dd></dl>
<pre><code>def bac(heure):
    if heure == 8:
        return True
    return False</code></pre>
${text}${text}</article></body></html>`;
const articles = {
  readability: new Readability(parseHTML(page).document).parse().content,
  'article-extractor': (await extractFromHtml(page, 'https://port.example/bac')).content,
  defuddle: (await Defuddle(page, 'https://port.example/bac')).content,
};
for (const [name, article] of Object.entries(articles)) {
  const words = article.replaceAll(/<[^>]*>/g, ' ');
  console.log(`${name}: ${['non', '14 mars', 'Le Port', 'Bac', 'un bateau'].map(word => `${word} ${new RegExp(`\\b${word}\\b`).test(words) ? 'is there' : 'is lost'}`).join(', ')}`);
  console.log(article.match(/def bac[^<]*/)[0].trim());
}
JS
node extract.mjs | tee seen

diff seen - <<'SEEN'
readability: non is there, 14 mars is there, Le Port is there, Bac is there, un bateau is there
def bac(heure):
    if heure == 8:
        return True
    return False
article-extractor: non is lost, 14 mars is lost, Le Port is lost, Bac is lost, un bateau is there
def bac(heure):
if heure == 8:
return True
return False
defuddle: non is there, 14 mars is there, Le Port is there, Bac is lost, un bateau is lost
def bac(heure):
    if heure == 8:
        return True
    return False
SEEN
