#!/usr/bin/env bash
# Spring Integration's feed adapter never delivers an entry without a date, nor one that is dated like or before the newest it has delivered.
#
# Package:   org.springframework.integration:spring-integration-feed 6.5.5 (Maven), FeedEntryMessageSource.receive().
# Expected:  every entry once: a date is optional in RSS 2.0, several articles appear in one minute, and a desk may publish what it began earlier.
# Behaviour: only what is dated after the newest one delivered is new. An article that appears later with the same minute, or with an earlier
#            one, is lost without a word; one without a date is never delivered, not even from the first document.
# Seen:      of a, b (08:00) and undated: a, b; then of same (08:00): nothing; then of earlier (07:00) and later (09:00): later
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.springframework.integration</groupId><artifactId>spring-integration-feed</artifactId><version>6.5.5</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Polls.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.AbstractResource;
import org.springframework.integration.feed.inbound.FeedEntryMessageSource;

public class Polls {
    static String document;

    public static void main(String[] ignored) {
        var source = new FeedEntryMessageSource(new AbstractResource() {
            public String getDescription() {
                return "a feed";
            }

            public InputStream getInputStream() {
                return new ByteArrayInputStream(document.getBytes());
            }
        }, "feed");
        source.setBeanFactory(new DefaultListableBeanFactory());
        source.afterPropertiesSet();
        poll(source, item("a", "08:00"), item("b", "08:00"), item("undated", null));
        poll(source, item("same", "08:00"), item("a", "08:00"), item("b", "08:00"), item("undated", null));
        poll(source, item("later", "09:00"), item("earlier", "07:00"));
    }

    static String item(String title, String time) {
        String date = time == null ? "" : "<pubDate>Sat, 14 Mar 2026 " + time + ":00 GMT</pubDate>";
        return "<item><title>" + title + "</title><guid isPermaLink=\"false\">" + title + "</guid>" + date + "</item>";
    }

    static void poll(FeedEntryMessageSource source, String... items) {
        document = "<rss version=\"2.0\"><channel><title>t</title><link>https://site.example/</link><description>d</description>"
                + String.join("", items) + "</channel></rss>";
        List<String> delivered = new ArrayList<>();
        for (var message = source.receive(); message != null; message = source.receive()) {
            delivered.add(message.getPayload().getTitle());
        }
        System.out.println(items.length + " entries, delivered " + delivered);
    }
}
JAVA
java -cp 'lib/*' Polls.java 2>/dev/null | tee seen

diff seen - <<'SEEN'
3 entries, delivered [a, b]
4 entries, delivered []
2 entries, delivered [later]
SEEN
