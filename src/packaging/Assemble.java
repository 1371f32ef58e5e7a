import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// `java Assemble.java SCRIPT DISTRIBUTION VERSION INSTANT [ARM64-JMODS]`: runs the script with the JDK that Maven found as its JAVA_HOME.
final class Assemble {

    private Assemble() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        String instant = Long.toString(Instant.parse(arguments[3]).getEpochSecond());
        String jmods = arguments.length > 4 ? arguments[4] : "";
        var script =
                new ProcessBuilder(
                                List.of(arguments[0], arguments[1], arguments[2], instant, jmods))
                        .inheritIO();
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        System.exit(script.start().waitFor());
    }
}
