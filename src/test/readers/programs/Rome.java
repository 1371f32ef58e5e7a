import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// ROME by itself: what it makes of a document.
class Rome {
    public static void main(String[] arguments) throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new File(arguments[0])));
        List<Map<String, Object>> entries =
                feed.getEntries().stream()
                        .map(entry -> {
                            Map<String, Object> one = new HashMap<>();
                            one.put("title", entry.getTitle());
                            one.put("link", entry.getLink());
                            one.put("author", entry.getAuthor());
                            one.put("id", entry.getUri());
                            one.put(
                                    "date",
                                    entry.getPublishedDate() == null
                                            ? null
                                            : entry.getPublishedDate()
                                                    .toInstant()
                                                    .getEpochSecond());
                            one.put(
                                    "media",
                                    entry.getEnclosures().stream()
                                            .map(each -> each.getUrl())
                                            .toList());
                            return one;
                        })
                        .toList();
        Map<String, Object> all = new HashMap<>();
        all.put("page", feed.getLink());
        all.put("entries", entries);
        System.out.println(JsonMapper.builder().build().writeValueAsString(all));
    }
}
