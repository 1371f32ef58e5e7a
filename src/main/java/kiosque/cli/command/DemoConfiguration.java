package kiosque.cli.command;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.ConfigurationFile;
import kiosque.demo.Newsstand;
import kiosque.demo.Publication;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The configuration of the demonstration: the newsstand's publications, polled every other second. It is read as everybody's is.
final class DemoConfiguration {

    /// What is made up is made up in France.
    static final ZoneId TIME_ZONE = ZoneId.of("Europe/Paris");

    /// @param listen `host:port` where the merged feeds are
    /// @param data where the embedded database lives
    /// @throws ConfigurationException if one of the two is nothing of the kind
    static Configuration of(Newsstand newsstand, String listen, Path data)
            throws ConfigurationException {
        return ConfigurationFile.parse(
                Path.of("demo"),
                """
                site: { title: "Kiosque, la démonstration", language: fr, time-zone: %s, public-url: %s }
                server: { listen: %s }
                database: { data: %s }
                network: { allow: ["127.0.0.1/32:%d"], connect-timeout: 2s }
                polling: { concurrency: 8, per-host: { gap: 0s } }
                websub: { subscribe: false }
                defaults: { every: 2s, insist: true }
                sources:
                %smerged-feeds:
                  - { slug: france, title: La France en continu, from: [une, politique, culture], entries: 1000, per-source: 1000 }
                  - { slug: une, title: À la une, from: [une], entries: 1000, per-source: 1000 }
                  - { slug: politique, title: La politique, from: [politique], entries: 1000, per-source: 1000 }
                  - { slug: culture, title: La culture, from: [culture], entries: 1000, per-source: 1000 }
                """
                        .formatted(
                                TIME_ZONE,
                                quoted("http://" + listen),
                                quoted(listen),
                                quoted(data.toAbsolutePath().toString()),
                                newsstand.root().getPort(),
                                sources(newsstand)));
    }

    private static String sources(Newsstand newsstand) {
        return Arrays.stream(Publication.values())
                .map(it ->
                        "  - { name: %s, url: \"%s\", tags: [%s] }\n"
                                .formatted(it.title(), newsstand.url(it), it.tag()))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
