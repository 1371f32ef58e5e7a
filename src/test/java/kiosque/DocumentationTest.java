package kiosque;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written about the code beside it holds true of it.
class DocumentationTest {

    private static final Path MAIN = Path.of("src", "main", "java", "kiosque");
    private static final Pattern CREATED =
            Pattern.compile("CREATE (?:OR REPLACE )?TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("DROP TABLE (?:IF EXISTS )?(\\w+)");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:INSERT INTO|REPLACE INTO|UPDATE|DELETE FROM)\\s+(\\w+)");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)`");
    private static final Set<String> EXAMPLES = Set.of("footest", "fooit");
    private static final Pattern LIMIT =
            Pattern.compile("^\\|[^|]+\\|[^|]+\\|([^|]+)\\|$", Pattern.MULTILINE);

    /// Of Quartz, which knows them itself.
    private static final String QUARTZ = "qrtz_";

    @Test
    void everyTableIsNamedByTheRoomThatKeepsIt() throws IOException {
        Set<String> tables = tables();
        Set<String> named = new TreeSet<>();
        for (Path room : files(MAIN.resolve("store"), "package-info.java")) {
            named.addAll(words(QUOTED, Files.readString(room)));
        }

        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(named).containsAll(tables);
    }

    @Test
    void eachRoomOfTheStoreNamesTheTablesThatItWrites() throws IOException {
        Set<String> tables = tables();
        for (Path page : files(MAIN.resolve("store"), "package-info.java")) {
            var code = new StringBuilder();
            try (Stream<Path> room = Files.list(page.resolveSibling("."))) {
                for (Path file : room.filter(it -> it.toString().endsWith(".java")).toList()) {
                    code.append(Files.readString(file));
                }
            }
            Set<String> written = words(WRITTEN, code.toString().replaceAll("\"\\s*\\+\\s*\"", ""));
            written.retainAll(tables);

            assertThat(words(QUOTED, Files.readString(page)))
                    .as(page.toString())
                    .containsAll(written);
        }
    }

    @Test
    void theClassesThatTheArchitectureNamesExist() throws IOException {
        Set<String> classes =
                files(MAIN, ".java").stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .collect(Collectors.toSet());
        String page = Files.readString(Path.of("ARCHITECTURE.md"));
        String limits = page.substring(page.indexOf("## Limits"), page.indexOf("## Beyond"));

        Set<String> named = new TreeSet<>();
        LIMIT.matcher(limits)
                .results()
                .forEach(row ->
                        QUOTED.matcher(row.group(1))
                                .results()
                                .forEach(it -> named.add(it.group(1))));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(classes).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void theClassesOfWhichAPageSpeaksExist(String page) throws IOException {
        Set<String> classes =
                files(Path.of("src"), ".java").stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        Set<String> named = words(CLASS, Files.readString(Path.of(page)));
        named.removeAll(EXAMPLES);

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(classes).containsAll(named);
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path migration : files(Path.of("db", "migration"), ".sql")) {
            String sql = Files.readString(migration);
            tables.removeAll(words(DROPPED, sql));
            tables.addAll(words(CREATED, sql));
        }
        tables.removeIf(table -> table.startsWith(QUARTZ));
        return tables;
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparingInt(DocumentationTest::number))
                    .toList();
        }
    }

    /// Of a migration, in whose order they are applied.
    private static int number(Path file) {
        String digits = file.getFileName().toString().replaceFirst("^V(\\d+)__.*$", "$1");
        return digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : 0;
    }
}
