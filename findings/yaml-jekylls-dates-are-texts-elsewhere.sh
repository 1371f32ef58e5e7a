#!/usr/bin/env bash
# The date that Jekyll's documentation writes, "2026-03-14 09:00:00 +0200", is a date to Ruby's YAML alone: five other readers give a text.
#
# Packages:  Debian 12: python3-yaml 6.0, ruby 3.1 (Psych 4.0.3), golang-gopkg-yaml.v3-dev 3.0.1; org.yaml:snakeyaml 2.5 (Maven); gray-matter 4.0.3 with
#            the js-yaml 3 that it brings, js-yaml 5.5.0 (npm). Jekyll reads its front matter with Psych, Hugo with yaml.v3, Eleventy with gray-matter.
# Expected:  YAML 1.1's timestamps end in Z or an offset with a colon; YAML 1.2 has none. A reader of 1.1 that takes one spelling of a date
#            for an instant takes the other too, or says so.
# Behaviour: with a colon PyYAML, Psych, SnakeYAML and gray-matter give the instant, without it Psych alone. yaml.v3, with which Hugo reads, knows neither,
#            and takes a date without an offset for Greenwich's hour, as all but PyYAML (no zone) and js-yaml (a text) do. So a site that is moved has dates of two types, and sorts them apart.
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
for value in '2026-03-14 09:00:00 +0200' '2026-03-14 09:00:00 +02:00' '2026-03-14 09:00:00'; do
  printf 'value: %s\n' "$value" > front.yaml
  echo "$value: PyYAML $(/usr/bin/python3 read.py < front.yaml), Psych $(ruby read.rb < front.yaml), SnakeYAML $(java -XX:TieredStopAtLevel=1 -cp '.:*' Read < front.yaml)," \
    "gray-matter $(node read.cjs gray-matter < front.yaml), yaml.v3 $(./read < front.yaml), js-yaml $(node read.cjs js-yaml < front.yaml)"
done | tee seen

diff seen - <<'SEEN'
2026-03-14 09:00:00 +0200: PyYAML "2026-03-14 09:00:00 +0200", Psych 2026-03-14 09:00:00 +0200, SnakeYAML "2026-03-14 09:00:00 +0200", gray-matter "2026-03-14 09:00:00 +0200", yaml.v3 "2026-03-14 09:00:00 +0200", js-yaml "2026-03-14 09:00:00 +0200"
2026-03-14 09:00:00 +02:00: PyYAML "2026-03-14 09:00:00+02:00", Psych 2026-03-14 09:00:00 +0200, SnakeYAML 2026-03-14T07:00:00Z, gray-matter "2026-03-14T07:00:00.000Z", yaml.v3 "2026-03-14 09:00:00 +02:00", js-yaml "2026-03-14 09:00:00 +02:00"
2026-03-14 09:00:00: PyYAML "2026-03-14 09:00:00", Psych 2026-03-14 09:00:00 +0000, SnakeYAML 2026-03-14T09:00:00Z, gray-matter "2026-03-14T09:00:00.000Z", yaml.v3 "2026-03-14T09:00:00Z", js-yaml "2026-03-14 09:00:00"
SEEN
