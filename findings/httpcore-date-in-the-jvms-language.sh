#!/usr/bin/env bash
# HttpCore's HTTP server writes the Date field in the language of the JVM: on a French machine "sam., 28 nov. 2026 …", which is no HTTP date.
#
# Package:   org.apache.httpcomponents.core5:httpcore5 5.4.4 (Maven), its server as ServerBootstrap makes it.
# Expected:  Date is an IMF-fixdate (RFC 9110, sections 5.6.7 and 6.6.1): names of days and months are English, always.
# Behaviour: the names are those of the default locale. Where they are not ASCII (Turkish February, "Şub"; all of Arabic or Chinese) an answer
#            over HTTP/2 was not delivered at all in our tests, which therefore passed on some days of the year and not on others.
# Seen:      en: an HTTP date; fr: not an HTTP date; de: not an HTTP date; tr: not an HTTP date
# Needs:     a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.httpcomponents.core5</groupId><artifactId>httpcore5</artifactId><version>5.4.4</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.16</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > ServedDate.java <<'JAVA'
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.io.CloseMode;

class ServedDate {
    public static void main(String[] none) throws Exception {
        var server =
                ServerBootstrap.bootstrap()
                        .setListenerPort(0)
                        .register("*", (request, response, context) -> response.setCode(204))
                        .create();
        server.start();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/")).build();
        String date =
                HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).headers().firstValue("date").orElseThrow();
        server.close(CloseMode.IMMEDIATE);
        String day = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
        String month = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
        boolean valid = date.matches(day + ", \\d{2} " + month + " \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        System.out.println(Locale.getDefault().getLanguage() + ": " + (valid ? "an HTTP date" : "not an HTTP date"));
        System.err.println(Locale.getDefault().getLanguage() + " sent: " + date);
    }
}
JAVA
for language in en fr de tr; do
  timeout 60 java -Duser.language=$language -Duser.country= -cp 'lib/*' ServedDate.java
done | tee seen

diff seen - <<'SEEN'
en: an HTTP date
fr: not an HTTP date
de: not an HTTP date
tr: not an HTTP date
SEEN
