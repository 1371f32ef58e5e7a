#!/usr/bin/env bash
# Readability calls an article with a headline of one or two words by its site's motto, though the headline stands in <h1>.
#
# Package:   @mozilla/readability 0.6.0 (npm), with linkedom 0.18.15 for the document.
# Expected:  <title>Le bac - Le port de Brest au quotidien</title> with <h1>Le bac</h1> is the article "Le bac".
# Behaviour: of a title in two parts the first is taken, unless it has fewer than three words: then it is the second, which is the site's name, if
#            that has more than four words. All short headlines of the site become one title; with three or four words both parts stay. The h1, which
#            has the answer, is not asked.
# Seen:      Le bac -> Le port de Brest au quotidien; Le bac revient -> Le bac revient - Le port de Brest au quotidien
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @mozilla/readability@0.6.0 linkedom@0.18.15 >/dev/null

cat > read.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const text = 'Le bac part à huit heures du quai, et il revient le soir avec les pêcheurs. '.repeat(8);
for (const headline of ['Le bac', 'Tempête', 'Le bac revient', 'Le bac revient ce soir au quai']) {
  const { document } = parseHTML(`<html lang="fr"><head><title>${headline} - Le port de Brest au quotidien</title></head><body>
    <article><h1>${headline}</h1><p>${text}</p><p>${text}</p></article></body></html>`);
  console.log(`${headline}: ${new Readability(document).parse().title}`);
}
JS
node read.mjs | tee seen

diff seen - <<'SEEN'
Le bac: Le port de Brest au quotidien
Tempête: Le port de Brest au quotidien
Le bac revient: Le bac revient - Le port de Brest au quotidien
Le bac revient ce soir au quai: Le bac revient ce soir au quai
SEEN
