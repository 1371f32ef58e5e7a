package kiosque.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A well-behaved answer, piece by piece: `Response.of(200).with("ETag", "\"a\"").body("…")`. Header text is written one byte per char.
public final class Response implements Script {

    private final int status;
    private final List<String> fields = new ArrayList<>();
    private byte[] body = new byte[0];

    private Response(int status) {
        this.status = status;
    }

    public static Response of(int status) {
        return new Response(status);
    }

    public static Response ok(String body) {
        return of(200).body(body);
    }

    public static Response redirect(int status, String location) {
        return of(status).with("Location", location);
    }

    public Response with(String name, String value) {
        fields.add(name + ": " + value);
        return this;
    }

    public Response body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    public Response body(byte[] bytes) {
        body = bytes;
        return this;
    }

    @Override
    public After answer(Received request, OutputStream out) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        fields.forEach(field -> head.append(field).append("\r\n"));
        boolean bodiless = status == 304 || status == 204;
        if (!bodiless) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(bodiless ? new byte[0] : body);
        return After.KEEP;
    }
}
