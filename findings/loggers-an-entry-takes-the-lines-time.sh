#!/usr/bin/env bash
# Loggers that write JSON, given an entry of a feed: the line takes the entry's time and level, or its words, and still looks like any other line.
#
# Packages:  npm: pino 10.4.0, winston 3.19.0; Maven: net.logstash.logback:logstash-logback-encoder 8.1.
# Expected:  what the logger says of the line (when, how grave, which message) is its own, and what is logged with it stands apart or under other names, or an error. The
#            names within an object should be unique (RFC 8259, section 4).
# Behaviour: pino and the encoder write the name twice, and whoever reads the line, JSON.parse and jq among them, takes the last: the entry's. A poll of today is found
#            under the day on which the entry was published, and an alert on "level" asks an entry's level. winston writes one name, but joins the messages: "polled" of an
#            entry with a message is "polled Le pont rouvre", so that nobody finds the line by its message.
# Seen:      pino: time 2019-05-01, level résumé, msg polled; winston: message polled Le pont rouvre; encoder: message Le pont rouvre, level front page
# Needs:     Node.js 20 or newer, npm, a JDK of 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . pino@10.4.0 winston@3.19.0 >/dev/null
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>net.logstash.logback</groupId><artifactId>logstash-logback-encoder</artifactId><version>8.1</version></dependency>
    <dependency><groupId>ch.qos.logback</groupId><artifactId>logback-classic</artifactId><version>1.5.18</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > pino.mjs <<'JS'
import pino from 'pino';

pino({ base: null }).info({ title: 'Le pont rouvre', time: '2019-05-01', level: 'résumé' }, 'polled');
JS
cat > winston.mjs <<'JS'
import winston from 'winston';

const log = winston.createLogger({ format: winston.format.json(), transports: [new winston.transports.Console()] });
log.info('polled', { title: 'Le pont', message: 'Le pont rouvre' });
JS
cat > Log.java <<'JAVA'
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import net.logstash.logback.argument.StructuredArguments;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

class Log {
    public static void main(String[] none) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        context.getLogger("ROOT").addAppender(console);
        LoggerFactory.getLogger("poll").info("polled", StructuredArguments.kv("message", "Le pont rouvre"), StructuredArguments.kv("level", "front page"));
    }
}
JAVA
{ node pino.mjs; node winston.mjs; java -Dstdout.encoding=UTF-8 -cp 'lib/*' Log.java; } > lines
cat lines
node - <<'JS' | tee seen
const [pino, winston, encoder] = require('fs').readFileSync('lines', 'utf8').trim().split('\n').map(line => ({ ...JSON.parse(line), line }));
const often = (line, name) => line.split(`"${name}":`).length - 1;
console.log(`pino: time ${pino.time}, level ${pino.level}, msg ${pino.msg}; "time" is there ${often(pino.line, 'time')} times`);
console.log(`winston: message ${winston.message}`);
console.log(`encoder: message ${encoder.message}, level ${encoder.level}; "message" is there ${often(encoder.line, 'message')} times`);
JS

diff seen - <<'SEEN'
pino: time 2019-05-01, level résumé, msg polled; "time" is there 2 times
winston: message polled Le pont rouvre
encoder: message Le pont rouvre, level front page; "message" is there 2 times
SEEN
