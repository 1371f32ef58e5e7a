#!/usr/bin/env bash
# Maven's jar plugin names the Java that Maven runs on in the manifest: one source, one compiler, one timestamp, two jars.
#
# Package:   maven-jar-plugin 3.5.1 with maven-toolchains-plugin 3.2.0, Maven 3.8.7.
# Expected:  with project.build.outputTimestamp set, and a toolchain that chooses the JDK that compiles, it does not matter which Java Maven itself runs on.
# Behaviour: as soon as a toolchain is chosen, the plugin adds Build-Tool-Jdk-Spec, the version of its own Java, to the manifest. The jar differs by that line, and
#            with it everything that holds the jar. <manifest><addDefaultEntries>false</addDefaultEntries></manifest> takes other entries away, not this one.
# Seen:      17 and 25, two jars, whether default entries are wanted or not.
# Needs:     Maven, a JDK 17 and a JDK 25 that the toolchains plugin finds (JDK17 and JDK25 name their folders), unzip.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

pom() {
  cat >pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>g</groupId><artifactId>a</artifactId><version>1</version>
  <properties><project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp></properties>
  <build><plugins>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-toolchains-plugin</artifactId><version>3.2.0</version>
      <configuration><version>[25,)</version><useJdk>Never</useJdk></configuration></plugin>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-jar-plugin</artifactId><version>3.5.1</version>
      <configuration><archive><addMavenDescriptor>false</addMavenDescriptor>$1</archive></configuration></plugin>
  </plugins></build>
</project>
XML
}
jar() {
  rm -rf target
  mkdir -p target/classes
  echo same >target/classes/file
  JAVA_HOME=$1 mvn -q -B toolchains:select-jdk-toolchain jar:jar >&2
  unzip -p target/a-1.jar META-INF/MANIFEST.MF | grep Build-Tool
  sha256sum <target/a-1.jar >"$2"
}
for entries in "" "<manifest><addDefaultEntries>false</addDefaultEntries></manifest>"; do
  pom "$entries"
  jar "${JDK17:-/usr/lib/jvm/java-17-openjdk-amd64}" one
  jar "${JDK25:-/usr/lib/jvm/temurin-25-jdk-amd64}" two
  if cmp -s one two; then echo "the same jar"; else echo "two jars"; fi
done | tr -d '\r' | tee seen

diff seen - <<'SEEN'
Build-Tool-Jdk-Spec: 17
Build-Tool-Jdk-Spec: 25
two jars
Build-Tool-Jdk-Spec: 17
Build-Tool-Jdk-Spec: 25
two jars
SEEN
