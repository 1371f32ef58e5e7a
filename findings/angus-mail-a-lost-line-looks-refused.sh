#!/usr/bin/env bash
# Angus Mail reports a line that breaks after a letter as a refusal of the letter: code -1, "[EOF]", and no I/O error behind it.
#
# Package:   org.eclipse.angus:angus-mail 2.0.5 (Maven Central), smtp transport.
# Expected:  a server that hangs up before it answers has not refused anything: an I/O error, as when it hangs up before the greeting, so that a
#            sender can tell "try the same letter again" from "the server does not want it" (RFC 5321 4.2.4.2, 4.5.4.1).
# Behaviour: SMTPSendFailedException, the same class as for 550, whose return code is -1 and whose text is the word "[EOF]"; its cause is empty.
#            It lists the recipient as not sent to, though the server may have the letter. Who takes the class for a refusal throws it away.
# Seen:      550: SMTPSendFailedException 550; 451: SMTPSendFailedException 451; hangs up: SMTPSendFailedException -1 [EOF], nothing behind it.
# Needs:     a JDK 17 or newer, Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version>
<dependencies><dependency><groupId>org.eclipse.angus</groupId><artifactId>angus-mail</artifactId><version>2.0.5</version></dependency></dependencies></project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >/dev/null

cat > Send.java <<'JAVA'
import jakarta.mail.*;
import jakarta.mail.internet.*;
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

public class Send {
    public static void main(String[] arguments) throws Exception {
        for (String end : List.of("550 no", "451 later", "")) {
            try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                new Thread(() -> serve(server, end)).start();
                send(server.getLocalPort(), end);
            }
        }
    }

    static void serve(ServerSocket server, String end) {
        try (Socket line = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            var out = new PrintStream(line.getOutputStream(), true);
            out.print("220 here\r\n");
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                if (said.equals(".")) {
                    if (end.isEmpty()) {
                        return;
                    }
                    out.print(end + "\r\n");
                } else if (said.equals("DATA")) {
                    out.print("354 go on\r\n");
                } else if (said.matches("(EHLO|MAIL|RCPT|RSET|QUIT).*")) {
                    out.print("250 well\r\n");
                }
            }
        } catch (IOException over) {
            throw new UncheckedIOException(over);
        }
    }

    static void send(int port, String end) throws Exception {
        var session = Session.getInstance(new Properties());
        var letter = new MimeMessage(session);
        letter.setFrom("a@port.example");
        letter.setRecipients(Message.RecipientType.TO, "b@port.example");
        letter.setText("Le quai");
        letter.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (SMTPSendFailedException refused) {
            System.out.printf("%s: SMTPSendFailedException %d %s, next %s, unsent %s%n", end.isEmpty() ? "hangs up" : end, refused.getReturnCode(),
                    refused.getMessage().strip(), refused.getNextException(), Arrays.toString(refused.getValidUnsentAddresses()));
        } catch (MessagingException other) {
            System.out.printf("%s: %s%n", end, other);
        }
    }
}
JAVA
java -cp 'lib/*' Send.java | tee seen

diff seen - <<'SEEN'
550 no: SMTPSendFailedException 550 550 no, next null, unsent [b@port.example]
451 later: SMTPSendFailedException 451 451 later, next null, unsent [b@port.example]
hangs up: SMTPSendFailedException -1 [EOF], next null, unsent [b@port.example]
SEEN
