import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.SyndFeedOutput;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the posts with a few regular expressions, because a JSON library is more than they need, and writes four formats. Any Java from 17 on runs it.
final class Rome {

    public static void main(String[] arguments) throws Exception {
        String given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        String site = value(given, "site");
        for (var kind :
                Map.of(
                                "atom_1.0",
                                "atom.xml",
                                "rss_2.0",
                                "rss.xml",
                                "rss_1.0",
                                "rdf.xml",
                                "atom_0.3",
                                "atom03.xml")
                        .entrySet()) {
            var feed = new SyndFeedImpl();
            feed.setFeedType(kind.getKey());
            feed.setTitle("Essai");
            feed.setLink(site);
            feed.setUri(site + "/");
            feed.setDescription("Essai");
            feed.setPublishedDate(new Date());
            var entries = new ArrayList<SyndEntry>();
            for (String post : given.substring(given.indexOf('[') + 1).split("(?=\\{\"slug\")")) {
                if (!post.startsWith("{")) continue;
                var entry = new SyndEntryImpl();
                entry.setTitle(value(post, "title"));
                entry.setLink(site + "/" + value(post, "slug") + "/");
                entry.setPublishedDate(Date.from(Instant.parse(value(post, "date"))));
                entry.setUpdatedDate(Date.from(Instant.parse(value(post, "date"))));
                var content = new SyndContentImpl();
                content.setType("text/html");
                content.setValue(value(post, "html"));
                entry.setDescription(content);
                entries.add(entry);
            }
            feed.setEntries(entries);
            Files.writeString(
                    Path.of(arguments[0], kind.getValue()),
                    new SyndFeedOutput().outputString(feed));
        }
    }

    private static String value(String json, String key) {
        var found = Pattern.compile("\"" + key + "\": \"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        if (!found.find()) throw new IllegalArgumentException(key);
        return found.group(1).replace("\\\"", "\"").replace("\\n", "\n");
    }
}
