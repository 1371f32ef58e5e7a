package kiosque;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the house in shape: who may import whom, where each library lives, what nobody may do.
class ArchitectureTest {

    /// Package → the packages of ours that it may import beside [#EVERYBODYS]. A new package needs a row here and in the README.
    private static final Map<String, Set<String>> MAY_IMPORT =
            Map.ofEntries(
                    Map.entry("feed", Set.of()),
                    Map.entry("text", Set.of()),
                    Map.entry("fetch", Set.of()),
                    Map.entry("parse", Set.of()),
                    Map.entry("normalise", Set.of()),
                    Map.entry("filter", Set.of()),
                    Map.entry("dedupe", Set.of()),
                    Map.entry("store", Set.of()),
                    Map.entry("publish", Set.of("store")),
                    Map.entry("web", Set.of("store", "publish", "websub")),
                    Map.entry("websub", Set.of("store", "fetch")),
                    Map.entry(
                            "poll",
                            Set.of("fetch", "parse", "normalise", "filter", "dedupe", "store")),
                    Map.entry("schedule", Set.of("poll", "store", "publish", "websub")),
                    Map.entry("demo", Set.of()));

    /// What every package may import: the vocabulary, and what all must agree on.
    private static final Set<String> EVERYBODYS = Set.of("feed", "text");

    /// The packages that join the others together: their imports are their purpose.
    private static final Set<String> JOINERS = Set.of("config", "cli");

    /// Library → the only packages of ours that may use it.
    private static final Map<String, Set<String>> ONLY_HOME =
            Map.ofEntries(
                    Map.entry("org.apache.hc..", Set.of("fetch")),
                    Map.entry("com.rometools..", Set.of("parse")),
                    Map.entry("org.jdom2..", Set.of("parse")),
                    Map.entry("org.quartz..", Set.of("schedule")),
                    Map.entry("com.ibm.icu..", Set.of("text")),
                    Map.entry("java.sql..", Set.of("store")),
                    Map.entry("javax.sql..", Set.of("store")),
                    Map.entry("org.flywaydb..", Set.of("store")),
                    Map.entry("com.zaxxer.hikari..", Set.of("store")),
                    Map.entry("org.eclipse.jetty..", Set.of("web", "demo")),
                    Map.entry("gg.jte..", Set.of("web")),
                    Map.entry("io.micrometer..", Set.of("web")),
                    Map.entry("dev.cel..", Set.of("filter")),
                    Map.entry("tools.jackson.dataformat.yaml..", Set.of("config")),
                    Map.entry("org.snakeyaml..", Set.of("config")),
                    Map.entry("picocli..", Set.of("cli")));

    private static final List<String> BANNED_ENDINGS =
            List.of(
                    "Manager",
                    "Helper",
                    "Util",
                    "Utils",
                    "Service",
                    "Impl",
                    "Processor",
                    "Data",
                    "Info",
                    "DTO");

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("kiosque");

    @Test
    void everyPackageIsOnTheMap() {
        Set<String> packages =
                MAIN.stream()
                        .map(ArchitectureTest::packageOf)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());

        assertThat(Stream.concat(MAY_IMPORT.keySet().stream(), JOINERS.stream()))
                .containsAll(packages);
    }

    @Test
    void packagesImportOnlyWhatTheMapAllows() {
        MAY_IMPORT.forEach((name, allowed) ->
                noClasses()
                        .that(areIn(name))
                        .should()
                        .dependOnClassesThat(areOursOutside(name, allowed))
                        .allowEmptyShould(true)
                        .check(MAIN));
    }

    @Test
    void eachLibraryHasOneHome() {
        ONLY_HOME.forEach((library, homes) ->
                noClasses()
                        .that(
                                describe(
                                        "are outside " + homes,
                                        type -> !homes.contains(packageOf(type))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(library))
                        .check(MAIN));
    }

    @Test
    void whatEveryStepMustAgreeOnIsDoneInOnePlace() {
        noClasses()
                .that(describe("are outside text", type -> !packageOf(type).equals("text")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(IDN.class, Normalizer.class)
                .orShould()
                .callMethod(Parser.class, "unescapeEntities", String.class, boolean.class)
                .check(MAIN);
    }

    @Test
    void onlyTheMainClassReadsTheClock() {
        noClasses()
                .that(describe("are not kiosque.Kiosque", type -> !packageOf(type).isEmpty()))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveSimpleNameNotStartingWith("Abstract")
                .andShould(
                        com.tngtech.archunit.lang.conditions.ArchConditions.have(
                                describe(
                                        "no banned ending",
                                        type ->
                                                BANNED_ENDINGS.stream()
                                                        .noneMatch(
                                                                type.getSimpleName()::endsWith))))
                .check(MAIN);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/kiosque"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java"))
                                    .content()
                                    .startsWith("/// "));
        }
    }

    private static DescribedPredicate<JavaClass> areIn(String name) {
        return describe("are in " + name, type -> packageOf(type).equals(name));
    }

    private static DescribedPredicate<JavaClass> areOursOutside(String name, Set<String> allowed) {
        return describe(
                "are of ours, outside " + name + " and " + allowed,
                type ->
                        type.getPackageName().startsWith("kiosque")
                                && !packageOf(type).equals(name)
                                && !allowed.contains(packageOf(type))
                                && !(EVERYBODYS.contains(packageOf(type))
                                        && !EVERYBODYS.contains(name)));
    }

    /// The first step below `kiosque`, empty for the root itself.
    private static String packageOf(JavaClass type) {
        String[] steps = type.getPackageName().split("\\.", -1);
        return steps.length > 1 ? steps[1] : "";
    }
}
