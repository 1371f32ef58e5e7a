import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

class Files304 {
    public static void main(String[] none) throws Exception {
        Files.writeString(Files.createDirectory(Path.of("www")).resolve("feed.xml"), "<feed/>");
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(files).newResource(Path.of("www").toAbsolutePath()));
        files.setCacheControl("max-age=3600");
        files.setEtags(true);
        server.setHandler(files);
        server.start();
        int port = connector.getLocalPort();
        String tag = field(ask(port, ""), "ETag");
        print("first", ask(port, ""));
        print("its tag", ask(port, "If-None-Match: " + tag + "\r\n"));
        print("its tag without W/", ask(port, "If-None-Match: " + tag.substring(2) + "\r\n"));
        print("*", ask(port, "If-None-Match: *\r\n"));
        server.stop();
    }

    private static String ask(int port, String condition) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            String request = "GET /feed.xml HTTP/1.1\r\nHost: port.example\r\nConnection: close\r\n" + condition + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static String field(String answer, String name) {
        var line = Pattern.compile("(?im)^" + name + ": (.*?)\r$").matcher(answer);
        return line.find() ? line.group(1) : "none";
    }

    private static void print(String asked, String answer) {
        System.out.println(asked + ": " + answer.split(" ")[1] + ", Cache-Control " + field(answer, "Cache-Control") + ", Content-Length " + field(answer, "Content-Length"));
    }
}
