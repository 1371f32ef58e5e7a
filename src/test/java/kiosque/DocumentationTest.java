package kiosque;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is written for people leads somewhere.
class DocumentationTest {

    private static final Path BASE = Path.of(System.getProperty("basedir", "."));
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
                assertThat(page.resolveSibling(link.group(1))).as("in %s", page).exists();
            }
        }
    }

    @Test
    void whatIsReleasedIsDatedTheDayThatTheChangelogSays() throws IOException {
        String newest = first("(?m)^## \\[(.+)", "CHANGELOG.md");
        String built =
                first("(?m)^  <version>(.+)</version>", "pom.xml")
                        + "] - "
                        + first("outputTimestamp>(.{10})", "pom.xml");

        assertThat(newest).isIn(built, "Unreleased]");
    }

    private static String first(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(BASE.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(BASE.resolve("README.md")));
        try (Stream<Path> docs = Files.list(BASE.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}
