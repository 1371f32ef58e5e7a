#!/usr/bin/env bash
# Error Prone warns of a test of System.console() for null as no longer needed from JDK 22 on: done as it says, the program fails on JDK 25 wherever it is no terminal.
#
# Package:   com.google.errorprone:error_prone_core 2.50.0 (Maven), on a JDK 25.
# Expected:  a check that is on by default and names a version of Java holds on those that came after it. Its advice, that the console is never null, was true of JDK 22 to
#            24, whose console was JLine's (JDK-8308591).
# Behaviour: JDK 25 went back to the console of java.base (JDK-8351435): System.console() is null again where standard input or output is redirected: from cron, as a
#            service, in a pipe, which is how a daemon's commands run. With -Werror the code that is right there does not compile at all.
# Seen:      with the test: "no longer returns null in JDK 22 and newer versions", and "no terminal"; without it: no warning, and a NullPointerException
# Needs:     a JDK 25 (JAVA_HOME), Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
java -XshowSettings:properties -version 2>&1 | grep -q 'java.specification.version = 25' || { echo "needs a JDK 25" >&2; exit 1; }

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.google.errorprone</groupId><artifactId>error_prone_core</artifactId><version>2.50.0</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

exports=()
for package in api code comp file main model parser processing tree util; do
  exports+=("-J--add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED" "-J--add-opens=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
done
try() {
  cat > Terminal.java <<JAVA
class Terminal {
    public static void main(String[] none) {
        System.out.println($1 ? "a terminal" : "no terminal");
    }
}
JAVA
  echo "$1"
  javac "${exports[@]}" -XDcompilePolicy=simple --should-stop=ifError=FLOW -processorpath "$(echo lib/*.jar | tr ' ' :)" -Xplugin:ErrorProne Terminal.java 2>&1 |
    grep -o 'System.console() no longer .*\.\?$' || true
  { java Terminal </dev/null 2>&1 || true; } | grep -oE '^no terminal|NullPointerException'
}
{ try 'System.console() != null && System.console().isTerminal()'; try 'System.console().isTerminal()'; } | tee seen

diff seen - <<'SEEN'
System.console() != null && System.console().isTerminal()
System.console() no longer returns null in JDK 22 and newer versions
no terminal
System.console().isTerminal()
NullPointerException
SEEN
