#!/usr/bin/env bash
# Gson and Moshi read two posts of one server as one: as maps, the ids 1234567890123456788 and 1234567890123456789 are the same number.
#
# Packages:  com.google.code.gson:gson 2.13.1, com.squareup.moshi:moshi 1.15.2; com.fasterxml.jackson.core:jackson-databind 2.19.2 and org.json:json 20250517
#            beside them (Maven).
# Expected:  Java has a type for such numbers, which JavaScript has not: ids of 18 and 19 digits, as social servers give them, are a long. JSON Feed 1.1
#            asks readers to make a string of an id that is a number.
# Behaviour: what is read into a Map or an Object is a double, whose digits end at the sixteenth or so: 1.23456789012345677E18 twice. Small ids get
#            a point besides: 42 is "42.0", another id than the one kept. Jackson and org.json keep all digits.
# Seen:      Gson 1.23456789012345677E18 twice, 42.0; Moshi the same; Jackson and org.json 1234567890123456788, 1234567890123456789, 42
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.13.1</version></dependency>
<dependency><groupId>com.squareup.moshi</groupId><artifactId>moshi</artifactId><version>1.15.2</version></dependency>
<dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.19.2</version></dependency>
<dependency><groupId>org.json</groupId><artifactId>json</artifactId><version>20250517</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Ids.java <<'JAVA'
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.squareup.moshi.Moshi;
import java.util.Map;

class Ids {
    public static void main(String[] ids) throws Exception {
        for (String id : ids) {
            String item = "{\"id\": " + id + "}";
            System.out.println(id
                    + ": Gson " + new Gson().fromJson(item, Map.class).get("id")
                    + ", Moshi " + ((Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(item)).get("id")
                    + ", Jackson " + new ObjectMapper().readValue(item, Map.class).get("id")
                    + ", org.json " + new org.json.JSONObject(item).get("id"));
        }
    }
}
JAVA
java -cp 'lib/*' Ids.java 1234567890123456788 1234567890123456789 42 2>/dev/null | tee seen

diff seen - <<'SEEN'
1234567890123456788: Gson 1.23456789012345677E18, Moshi 1.23456789012345677E18, Jackson 1234567890123456788, org.json 1234567890123456788
1234567890123456789: Gson 1.23456789012345677E18, Moshi 1.23456789012345677E18, Jackson 1234567890123456789, org.json 1234567890123456789
42: Gson 42.0, Moshi 42.0, Jackson 42, org.json 42
SEEN
