#!/usr/bin/env bash
# negotiator gives a reader of fr-FR the page in fr, and a reader of zh-Hant-TW the page in English instead of zh-Hant.
#
# Package:   negotiator 1.1.0 (npm), languages(), by which Express and Koa choose.
# Expected:  a language range is shortened word by word until something is found: zh-Hant-TW, zh-Hant, zh (RFC 4647, 3.4, lookup).
# Behaviour: only the first word is tried after the whole: de-CH-1996 finds de, but neither zh-Hant-TW zh-Hant nor sr-Latn-RS sr-Latn. No
#            language is accepted then, and callers fall back to their default.
# Seen:      fr-FR: fr; zh-Hant-TW: none; sr-Latn-RS: none; de-CH-1996: de
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . negotiator@1.1.0 >/dev/null

cat > ask.mjs <<'JS'
import Negotiator from 'negotiator';

const available = ['en', 'fr', 'de', 'zh-Hant', 'sr-Latn'];
for (const range of ['fr-FR', 'de-CH-1996', 'zh-Hant', 'zh-Hant-TW', 'sr-Latn-RS']) {
  console.log(`${range}: ${new Negotiator({ headers: { 'accept-language': range } }).languages(available).join(' ') || 'none'}`);
}
JS
node ask.mjs | tee seen

diff seen - <<'SEEN'
fr-FR: fr
de-CH-1996: de
zh-Hant: zh-Hant
zh-Hant-TW: none
sr-Latn-RS: none
SEEN
