#!/usr/bin/env bash
# jsonld compacts a note whose context names a language into one without content: the text is in contentMap.
#
# Package:   jsonld 9.0.0 (npm), compact with the terms of ActivityStreams 2.0 that a note needs.
# Expected:  a property keeps its name when a document is compacted to the context it was written with: that is what one compacts for, so that note.content is there
#            whatever prefixes the sender used. A line about the language changes the language.
# Behaviour: {"@language": "fr"} in the sender's context (Pleroma sends "und") makes each plain text one in French. ActivityStreams' own
#            context says no language, so that "content", which stands for texts without, does not fit, and "contentMap", which stands for the same property with a
#            language, does. name and summary move to nameMap and summaryMap. A reader that looks at content has empty entries, of those servers alone. Words that
#            the context does not know become objects of @value and @language.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . jsonld@9.0.0 >/dev/null

cat > compact.mjs <<'JS'
import jsonld from 'jsonld';

const address = 'https://www.w3.org/ns/activitystreams';
const terms = { '@vocab': '_:', as: `${address}#`, id: '@id', type: '@type', Note: 'as:Note' };
for (const word of ['content', 'name']) {
  terms[word] = `as:${word}`;
  terms[`${word}Map`] = { '@id': `as:${word}`, '@container': '@language' };
}
const documentLoader = async (url) => ({ contextUrl: null, documentUrl: url, document: { '@context': terms } });
const note = { id: 'https://port.example/1', type: 'Note', name: 'Le bac', content: '<p>Le bac part.</p>', tide: 'haute' };
for (const context of [address, [address, { '@language': 'fr' }]]) {
  const compacted = await jsonld.compact({ '@context': context, ...note }, address, { documentLoader });
  delete compacted['@context'];
  console.log(`${JSON.stringify(context)}: ${JSON.stringify(compacted)}`);
}
JS
timeout 60 node compact.mjs | tee seen

diff seen - <<'SEEN'
"https://www.w3.org/ns/activitystreams": {"id":"https://port.example/1","type":"Note","tide":"haute","content":"<p>Le bac part.</p>","name":"Le bac"}
["https://www.w3.org/ns/activitystreams",{"@language":"fr"}]: {"id":"https://port.example/1","type":"Note","tide":{"@language":"fr","@value":"haute"},"contentMap":{"fr":"<p>Le bac part.</p>"},"nameMap":{"fr":"Le bac"}}
SEEN
