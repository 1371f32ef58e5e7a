#!/usr/bin/env bash
# franc's codes for Arabic, Chinese, Persian, Estonian and others have no two-letter code in the tables that are meant for them: such headlines end without a language.
#
# Packages:  franc 6.2.0, iso-639-3 3.0.1 (by the same author), langs 2.0.0, eld 2.1.0 (npm).
# Expected:  franc tells ISO 639-3; iso-639-3's iso6393To1 makes of it what xml:lang and hreflang want (BCP 47 takes the shortest code). It does for French.
# Behaviour: franc names the single language, arb, cmn, pes, ekk, lvs, azj, als, khk; ISO 639-1 has letters for the macrolanguage alone, ara, zho, fas, est … The table
#            is right and has nothing for those, so that half of the world's readers get no language, or the feed's default. eld says ar, zh, fa, et, lv.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . franc@6.2.0 iso-639-3@3.0.1 langs@2.0.0 eld@2.1.0 >/dev/null

cat > codes.mjs <<'JS'
import { franc } from 'franc';
import { iso6393To1 } from 'iso-639-3';
import langs from 'langs';
import { eld } from 'eld';

await eld.load('large');
for (const headline of [
  'أعلن رئيس الوزراء عن خطة جديدة لإصلاح التعليم في البلاد',
  '总理宣布了一项新的教育改革计划以提高学校质量',
  'نخست وزیر از برنامه جدید اصلاح آموزش در کشور خبر داد',
  'Peaminister teatas uuest haridusreformi kavast kogu riigis',
  'Premjerministre paziņoja par jaunu izglītības reformas plānu valstī',
  'Baş nazir ölkədə təhsil islahatı üçün yeni plan elan etdi',
  'Kryeministri njoftoi një plan të ri për reformën e arsimit në vend',
  'ראש הממשלה הודיע על תוכנית חדשה לרפורמה בחינוך',
  "Le premier ministre annonce un nouveau plan pour réformer l'éducation",
]) {
  const code = franc(headline);
  console.log(`franc ${code}: iso-639-3 ${iso6393To1[code] ?? 'nothing'}, langs ${langs.where('3', code)?.['1'] ?? 'nothing'}; eld ${eld.detect(headline).language}`);
}
JS
node codes.mjs | tee seen

diff seen - <<'SEEN'
franc arb: iso-639-3 nothing, langs nothing; eld ar
franc cmn: iso-639-3 nothing, langs nothing; eld zh
franc pes: iso-639-3 nothing, langs nothing; eld fa
franc ekk: iso-639-3 nothing, langs nothing; eld et
franc lvs: iso-639-3 nothing, langs nothing; eld lv
franc azj: iso-639-3 nothing, langs nothing; eld az
franc als: iso-639-3 nothing, langs nothing; eld sq
franc heb: iso-639-3 he, langs he; eld he
franc fra: iso-639-3 fr, langs fr; eld fr
SEEN
