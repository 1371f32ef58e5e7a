#!/usr/bin/env bash
# What makes addresses of headlines: "Œuvre" becomes "o-euvre" or "uvre", and every headline in Chinese or Thai the same address, none.
#
# Packages:  npm: slugify 1.6.9, @sindresorhus/slugify 3.0.1, slug 12.0.1, github-slugger 2.0.0; Maven: com.github.slugify:slugify 3.0.7.
# Expected:  oeuvre; two headlines have two addresses, in letters of whatever alphabet, as github-slugger does, or an error where nothing is left.
# Behaviour: @sindresorhus/slugify spells the ligature out and then parts it as if it were camelCase. The one of Java leaves out what does not fall
#            apart into a letter and an accent: Œ, Ł, ß. Both, and slugify of npm, return the empty text for scripts that they do not know, without an error;
#            slugify of npm leaves the colon. A feed whose ids are made of that has one id for all its entries.
# Seen:      see the end of this script
# Needs:     Node.js 20 or newer, npm, a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . slugify@1.6.9 @sindresorhus/slugify@3.0.1 slug@12.0.1 github-slugger@2.0.0 >/dev/null
for artifact in com.github.slugify:slugify:3.0.7 org.slf4j:slf4j-api:2.0.17; do
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=$artifact -DoutputDirectory=lib >/dev/null
done

cat > slugs.mjs <<'JS'
import sindre from '@sindresorhus/slugify';
import GithubSlugger from 'github-slugger';
import slug from 'slug';
import slugify from 'slugify';

for (const title of process.argv.slice(2)) {
  console.log(`${title}: slugify [${slugify(title)}], @sindresorhus [${sindre(title)}], slug [${slug(title)}], github [${new GithubSlugger().slug(title)}]`);
}
JS
cat > Slugs.java <<'JAVA'
import com.github.slugify.Slugify;

class Slugs {
    public static void main(String[] titles) {
        for (String title : titles) {
            System.out.println(title + ": Java [" + Slugify.builder().build().slugify(title) + "]");
        }
    }
}
JAVA
titles=("Œuvre d’été" "Élections : la suite" "新闻" "天气" "Łódź, Straße")
{ node slugs.mjs "${titles[@]}"; java -Dstdout.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -cp 'lib/*' Slugs.java "${titles[@]}" 2>/dev/null; } | tee seen

diff seen - <<'SEEN'
Œuvre d’été: slugify [OEuvre-d'ete], @sindresorhus [o-euvre-d-ete], slug [oeuvre-dete], github [œuvre-dété]
Élections : la suite: slugify [Elections-:-la-suite], @sindresorhus [elections-la-suite], slug [elections-la-suite], github [élections--la-suite]
新闻: slugify [], @sindresorhus [], slug [5paw6ze7], github [新闻]
天气: slugify [], @sindresorhus [], slug [5asp5rcu], github [天气]
Łódź, Straße: slugify [Lodz-Strasse], @sindresorhus [lodz-strasse], slug [lodz-strasse], github [łódź-straße]
Œuvre d’été: Java [uvre-dete]
Élections : la suite: Java [elections-la-suite]
新闻: Java []
天气: Java []
Łódź, Straße: Java [odz-strae]
SEEN
