#!/usr/bin/env bash
# "episode: 010" in an article's front matter is 8 to four readers of YAML and 10 to one; for Hugo's 008 and 010 are one episode.
#
# Packages:  Debian 12: python3-yaml 6.0, ruby 3.1 (Psych 4.0.3), golang-gopkg-yaml.v3-dev 3.0.1; org.yaml:snakeyaml 2.5 (Maven); gray-matter 4.0.3 with
#            the js-yaml 3 that it brings, js-yaml 5.5.0 (npm). Jekyll reads its front matter with Psych, Hugo with yaml.v3, Eleventy with gray-matter.
# Expected:  YAML 1.1 writes octal numbers with a 0, 1.2 with 0o; 008 is a text by the first and 8 by the second.
# Behaviour: up to 007 all agree, so that it shows at the tenth episode. yaml.v3 reads 010 by 1.1 and 008 by 1.2, and both are 8. Moved from one site
#            generator to another, episodes change their numbers.
# Seen:      see the end of this script
# Needs:     Debian 12 (run as root to let it install), a JDK 17 or newer, Maven, Node.js 20 or newer, npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends python3-yaml ruby golang-go golang-gopkg-yaml.v3-dev >/dev/null
npm install --silent --no-audit --no-fund --prefix . js-yaml@5.5.0 gray-matter@4.0.3 >/dev/null
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=org.yaml:snakeyaml:2.5 -DoutputDirectory=. >/dev/null

cat > read.py <<'PYTHON'
import json
import sys

import yaml

print(json.dumps(yaml.safe_load(sys.stdin)["value"], default=str))
PYTHON
cat > read.rb <<'RUBY'
require 'date'
require 'json'
require 'yaml'
value = YAML.safe_load($stdin.read, permitted_classes: [Date, Time])['value']
puts value.is_a?(Time) ? value.inspect : JSON.generate(value)
RUBY
cat > read.cjs <<'JS'
const text = require('node:fs').readFileSync(0, 'utf8');
console.log(JSON.stringify(process.argv[2] === 'js-yaml' ? require('js-yaml').load(text).value : require('gray-matter')(`---\n${text}---\n`).data.value));
JS
cat > read.go <<'GO'
package main

import (
	"encoding/json"
	"os"

	"gopkg.in/yaml.v3"
)

func main() {
	var front struct{ Value interface{} }
	if err := yaml.NewDecoder(os.Stdin).Decode(&front); err != nil {
		panic(err)
	}
	json.NewEncoder(os.Stdout).Encode(front.Value)
}
GO
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$work/cache" go build -o read read.go
cat > Read.java <<'JAVA'
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

class Read {
    public static void main(String[] ignored) {
        Object value = ((Map<?, ?>) new Yaml().load(System.in)).get("value");
        System.out.println(value instanceof String ? '"' + (String) value + '"' : value instanceof java.util.Date date ? date.toInstant() : value);
    }
}
JAVA
javac -cp '*' Read.java
for value in 007 008 010 0o10; do
  printf 'value: %s\n' "$value" > front.yaml
  echo "$value: PyYAML $(/usr/bin/python3 read.py < front.yaml), Psych $(ruby read.rb < front.yaml), SnakeYAML $(java -XX:TieredStopAtLevel=1 -cp '.:*' Read < front.yaml)," \
    "gray-matter $(node read.cjs gray-matter < front.yaml), yaml.v3 $(./read < front.yaml), js-yaml $(node read.cjs js-yaml < front.yaml)"
done | tee seen

diff seen - <<'SEEN'
007: PyYAML 7, Psych 7, SnakeYAML 7, gray-matter 7, yaml.v3 7, js-yaml 7
008: PyYAML "008", Psych "008", SnakeYAML "008", gray-matter "008", yaml.v3 8, js-yaml 8
010: PyYAML 8, Psych 8, SnakeYAML 8, gray-matter 8, yaml.v3 8, js-yaml 10
0o10: PyYAML "0o10", Psych "0o10", SnakeYAML "0o10", gray-matter "0o10", yaml.v3 8, js-yaml 8
SEEN
