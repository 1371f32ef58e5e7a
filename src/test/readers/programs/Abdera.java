import org.apache.abdera.model.Document;
import org.apache.abdera.model.Entry;
import org.apache.abdera.model.Feed;
import org.apache.abdera.parser.stax.FOMParserFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Apache Abdera: what it makes of a document.
class Abdera {
    public static void main(String[] arguments) throws Exception {
        Document<Feed> document =
                new FOMParserFactory(new org.apache.abdera.Abdera())
                        .getParser()
                        .parse(new FileInputStream(arguments[0]));
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Entry entry : document.getRoot().getEntries()) {
            Map<String, Object> one = new HashMap<>();
            one.put("title", entry.getTitle());
            one.put("link", String.valueOf(entry.getAlternateLinkResolvedHref()));
            one.put("author", entry.getAuthor() == null ? null : entry.getAuthor().getName());
            one.put("id", entry.getId().toString());
            one.put(
                    "date",
                    entry.getPublished() == null ? null : entry.getPublished().getTime() / 1000);
            one.put(
                    "media",
                    entry.getLinks("enclosure").stream()
                            .map(link -> link.getResolvedHref().toString())
                            .toList());
            entries.add(one);
        }
        Map<String, Object> all = new HashMap<>();
        all.put("page", String.valueOf(document.getRoot().getAlternateLinkResolvedHref()));
        all.put("entries", entries);
        System.out.println(JsonMapper.builder().build().writeValueAsString(all));
    }
}
