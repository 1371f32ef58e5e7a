#!/usr/bin/env bash
# "duration: 45:30" in an episode's front matter is 2730, 163800 or a text, depending on who reads the YAML; "1:02:30" is 3750 to all that count.
#
# Packages:  Debian 12: python3-yaml 6.0, ruby 3.1 (Psych 4.0.3), golang-gopkg-yaml.v3-dev 3.0.1; org.yaml:snakeyaml 2.5 (Maven); gray-matter 4.0.3 with
#            the js-yaml 3 that it brings, js-yaml 5.5.0 (npm). Jekyll reads its front matter with Psych, Hugo with yaml.v3, Eleventy with gray-matter.
# Expected:  YAML 1.1 counts by sixties: 45:30 is 45 * 60 + 30 = 2730, right for minutes and seconds. YAML 1.2 has no such numbers: a text.
# Behaviour: Psych takes two parts for hours and minutes and gives seconds, 45 hours and a half, and three parts as the others do. A leading zero
#            makes a text of it for some: a digest "at: 09:30" is a text, the same digest "at: 10:30" the number 630.
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
for value in 45:30 1:02:30 09:30 10:30; do
  printf 'value: %s\n' "$value" > front.yaml
  echo "$value: PyYAML $(/usr/bin/python3 read.py < front.yaml), Psych $(ruby read.rb < front.yaml), SnakeYAML $(java -XX:TieredStopAtLevel=1 -cp '.:*' Read < front.yaml)," \
    "gray-matter $(node read.cjs gray-matter < front.yaml), yaml.v3 $(./read < front.yaml), js-yaml $(node read.cjs js-yaml < front.yaml)"
done | tee seen

diff seen - <<'SEEN'
45:30: PyYAML 2730, Psych 163800, SnakeYAML 2730, gray-matter 2730, yaml.v3 "45:30", js-yaml "45:30"
1:02:30: PyYAML 3750, Psych 3750, SnakeYAML 3750, gray-matter 3750, yaml.v3 "1:02:30", js-yaml "1:02:30"
09:30: PyYAML "09:30", Psych 34200, SnakeYAML "09:30", gray-matter "09:30", yaml.v3 "09:30", js-yaml "09:30"
10:30: PyYAML 630, Psych 37800, SnakeYAML 630, gray-matter 630, yaml.v3 "10:30", js-yaml "10:30"
SEEN
