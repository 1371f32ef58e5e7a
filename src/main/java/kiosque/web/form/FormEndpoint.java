package kiosque.web.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.web.http.Answer;
import kiosque.web.http.WebRequest;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads what is posted to a form taker and answers with what that says.
public record FormEndpoint(FormTaker taker) {
    private static final int LONGEST = 64 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    public Answer answer(WebRequest ask, Request request) {
        String type = ask.header(HttpHeader.CONTENT_TYPE).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return Answer.refused(415, "What is posted here is a form: " + FORM + ".");
        }
        byte[] body;
        try (InputStream stream = Content.Source.asInputStream(request)) {
            body = stream.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            return Answer.refused(400, "The form did not arrive whole.");
        }
        if (body.length > LONGEST) {
            return Answer.refused(413, "The form is longer than " + LONGEST + " bytes.");
        }
        Map<String, List<String>> fields;
        try {
            fields = fields(new String(body, UTF_8));
        } catch (IllegalArgumentException e) {
            return Answer.refused(400, "The form is not percent-encoded.");
        }
        FormTaker.Reply reply = taker.take(fields, ask.client().key());
        return new Answer.Said(reply.status(), "text/plain; charset=utf-8", reply.text());
    }

    private static Map<String, List<String>> fields(String form) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                fields.computeIfAbsent(URLDecoder.decode(name, UTF_8), key -> new ArrayList<>())
                        .add(URLDecoder.decode(value, UTF_8));
            }
        }
        return fields;
    }
}
