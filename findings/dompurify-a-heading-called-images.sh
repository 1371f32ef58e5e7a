#!/usr/bin/env bash
# DOMPurify takes the id from a heading that is called images, links, action or title: an article's table of contents leads nowhere.
#
# Package:   dompurify 3.5.0 over jsdom 29.1.1 (npm), with its defaults.
# Expected:  ids are kept (they are on its list of what is allowed), so that `href="#images"` finds `id="images"`. Its README speaks of protection against "DOM
#            clobbering" by names; an option that puts a prefix before all of them, which would keep them apart, is off.
# Behaviour: an id that is also a property of a document or of a form, hundreds of words, is dropped, for a script could take the element for the property.
#            Headings that are made into ids hit them: images, links, forms, location, action, method. The link stays. Which of an article's sections
#            can be reached depends on the word that stands over it.
# Seen:      ids kept: quai sources videos; dropped: images links action title
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . dompurify@3.5.0 jsdom@29.1.1 >/dev/null

cat > ids.mjs <<'JS'
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';

const purify = createDOMPurify(new JSDOM('').window);
const clean = (id) => purify.sanitize(`<p><a href="#${id}">${id}</a></p><h2 id="${id}">${id}</h2>`);
const ids = ['quai', 'images', 'links', 'sources', 'action', 'title', 'videos'];
console.log(`ids kept: ${ids.filter((id) => clean(id).includes(`<h2 id="${id}">`)).join(' ')}; dropped: ${ids.filter((id) => clean(id).includes('<h2>')).join(' ')}`);
console.log(clean('images'));
JS
timeout 60 node ids.mjs | tee seen

diff seen - <<'SEEN'
ids kept: quai sources videos; dropped: images links action title
<p><a href="#images">images</a></p><h2>images</h2>
SEEN
