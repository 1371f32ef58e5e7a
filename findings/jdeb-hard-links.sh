#!/usr/bin/env bash
# jdeb 1.14 (org.vafer:jdeb, Maven Central): a hard link in a tar that becomes a package's data gets the MD5 of nothing.
#
# A hard link's entry in a tar has no content of its own. jdeb sums up what it reads for the entry, which is nothing, and writes that to the
# package's md5sums: `dpkg --verify` and `debsums` then report an intact file as changed, for as long as it is installed, and lintian finds
# an error (md5sum-mismatch). dpkg-deb with dh_md5sums sums up the file that the link leads to. Every image that jlink makes is full of such
# links once GNU tar has packed it (the licences of its modules are one file). `tar --hard-dereference` avoids it.
#
# Output seen on 28 November 2026, the sums of the two names of one file:
#   usr/share/essai/file b1946ac92492d2347c6235b4d2611184
#   usr/share/essai/link d41d8cd98f00b204e9800998ecf8427e   (of nothing)
#
# Needs: mvn, tar, ar. Ends with 1 when the behaviour changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p tree/usr/share/essai control
echo hello >tree/usr/share/essai/file
ln tree/usr/share/essai/file tree/usr/share/essai/link
tar --create --gzip --file data.tar.gz --sort=name --directory tree ./usr
printf 'Package: essai\nVersion: 1\nSection: misc\nPriority: optional\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: a try\n' >control/control
cat >pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>essai</groupId><artifactId>essai</artifactId><version>1</version><packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>org.vafer</groupId><artifactId>jdeb</artifactId><version>1.14</version>
    <executions><execution><id>deb</id><phase>package</phase><goals><goal>jdeb</goal></goals>
      <configuration>
        <deb>${project.basedir}/essai.deb</deb><controlDir>${project.basedir}/control</controlDir><attach>false</attach><skipPOMs>false</skipPOMs>
        <dataSet><data><src>${project.basedir}/data.tar.gz</src><type>archive</type></data></dataSet>
      </configuration></execution></executions>
  </plugin></plugins></build>
</project>
X
mvn -q -B package >/dev/null
ar x essai.deb
tar --extract --gzip --file control.tar.gz ./md5sums
sum() { awk -v name="$1" '$2 ~ name "$" { print $1 }' md5sums; }
echo "usr/share/essai/file $(sum essai/file)"
echo "usr/share/essai/link $(sum essai/link)   (of nothing)"
[ "$(sum essai/file)" = "$(echo hello | md5sum | cut -d' ' -f1)" ]
[ "$(sum essai/link)" = "$(printf '' | md5sum | cut -d' ' -f1)" ]
