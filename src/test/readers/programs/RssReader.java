import com.apptasticsoftware.rssreader.Channel;
import com.apptasticsoftware.rssreader.Enclosure;
import com.apptasticsoftware.rssreader.Item;

import tools.jackson.databind.json.JsonMapper;

import java.io.FileInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The library RSS Reader: what it makes of a document.
class RssReader {
    public static void main(String[] arguments) throws Exception {
        List<Item> items;
        try (var file = new FileInputStream(arguments[0])) {
            items = new com.apptasticsoftware.rssreader.RssReader().read(file).toList();
        }
        Channel channel = items.getFirst().getChannel();
        List<Map<String, Object>> entries =
                items.stream()
                        .map(item -> {
                            Map<String, Object> one = new HashMap<>();
                            one.put("title", item.getTitle().orElse(null));
                            one.put("link", item.getLink().orElse(null));
                            one.put("author", item.getAuthor().orElse(null));
                            one.put("id", item.getGuid().orElse(null));
                            one.put(
                                    "date",
                                    item.getPubDateZonedDateTime()
                                            .map(date -> date.toEpochSecond())
                                            .orElse(null));
                            one.put(
                                    "media",
                                    item.getEnclosures().stream().map(Enclosure::getUrl).toList());
                            return one;
                        })
                        .toList();
        Map<String, Object> all = new HashMap<>();
        all.put("page", channel.getLink());
        all.put("entries", entries);
        System.out.println(JsonMapper.builder().build().writeValueAsString(all));
    }
}
