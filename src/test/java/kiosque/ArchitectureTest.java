package kiosque;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// Holds the house in shape: who may import whom, where each library lives, what nobody may do.
class ArchitectureTest {

    /// Package → the packages of ours that it may import beside [#EVERYBODYS]. A new package needs a row here and in the README.
    private static final Map<String, Set<String>> MAY_IMPORT =
            Map.ofEntries(
                    Map.entry("feed", Set.of()),
                    Map.entry("text", Set.of()),
                    Map.entry("process", Set.of()),
                    Map.entry("fetch", Set.of()),
                    Map.entry("parse", Set.of()),
                    Map.entry("normalise", Set.of()),
                    Map.entry("filter", Set.of()),
                    Map.entry("dedupe", Set.of()),
                    Map.entry("store", Set.of()),
                    Map.entry("publish", Set.of("store")),
                    Map.entry("web", Set.of("store", "publish", "picture", "websub")),
                    Map.entry("outbox", Set.of("store", "fetch", "publish")),
                    Map.entry("opml", Set.of("fetch")),
                    Map.entry("picture", Set.of("fetch")),
                    Map.entry("websub", Set.of("store", "fetch", "outbox", "publish")),
                    Map.entry(
                            "poll",
                            Set.of("fetch", "parse", "normalise", "filter", "dedupe", "store")),
                    Map.entry("schedule", Set.of("poll", "store", "publish", "websub")),
                    Map.entry("demo", Set.of()));

    /// What every package may import: the vocabulary, and what all must agree on.
    private static final Set<String> EVERYBODYS = Set.of("feed", "text");

    /// Room of a package → the rooms of the same package that it may import; the package itself, beside which its rooms lie, is a room too. A room that is not named imports none.
    private static final Map<String, Set<String>> ROOMS =
            rows(
                    """
                    cli: cli.command cli.control cli.log cli.sheet
                    cli.command: cli.control cli.log cli.manual cli.sheet
                    cli.control: cli.sheet
                    cli.log: cli.sheet
                    dedupe.identity: dedupe
                    dedupe.story: dedupe dedupe.identity
                    fetch: fetch.gate fetch.header fetch.setting fetch.wire
                    fetch.header: fetch.gate fetch.wire
                    fetch.setting: fetch.gate
                    fetch.wire: fetch.gate fetch.setting
                    normalise: normalise.article normalise.cut normalise.language normalise.link normalise.markup normalise.words
                    normalise.article: normalise.cut normalise.markup normalise.words
                    normalise.cut: normalise.markup normalise.words
                    normalise.language: normalise.markup normalise.words
                    normalise.markup: normalise.link normalise.words
                    outbox.mail: outbox
                    outbox.webhook: outbox
                    parse: parse.json parse.nature parse.rome parse.text parse.words parse.xml
                    parse.json: parse.date parse.text parse.words
                    parse.rome: parse.xml
                    parse.words: parse.date parse.rome parse.xml
                    parse.xml: parse.text
                    poll: poll.entry poll.host poll.page poll.plan poll.report poll.setting poll.when
                    poll.again: poll.plan poll.setting
                    poll.entry: poll.page poll.plan poll.setting poll.when
                    poll.page: poll.host poll.plan poll.setting poll.when
                    poll.plan: poll.setting poll.when
                    poll.report: poll.entry poll.plan poll.setting poll.when
                    poll.when: poll.setting
                    publish: publish.cache publish.document publish.merged
                    publish.cache: publish.document publish.merged
                    publish.document: publish.merged
                    store: store.embedded store.sql
                    store.commit: store store.page store.row store.source store.sql
                    store.embedded: store.sql
                    store.outgoing: store store.sql
                    store.page: store store.row store.source store.sql
                    store.published: store store.row store.search store.source store.sql
                    store.row: store store.sql
                    store.rule: store store.row store.sql
                    store.search: store store.row store.sql
                    store.source: store store.row store.sql
                    store.upkeep: store store.row store.sql
                    store.websub: store store.sql
                    web: web.access web.feed web.form web.http web.ops web.page web.cache web.river web.server web.source
                    web.access: web.http
                    web.feed: web.access web.http
                    web.form: web.access web.http
                    web.ops: web.access web.http web.page web.cache web.source
                    web.cache: web.access web.feed web.http web.page
                    web.river: web.access web.feed web.http web.page web.cache
                    web.server: web.access
                    web.source: web.feed web.http web.page web.cache web.river
                    web.template: web web.page
                    """);

    private static final int MOST_COMPONENTS = 10;

    /// Records that may be larger: an entry's features side by side, as two entries are weighed a hundred times for each that comes, without an object for each group of them.
    private static final Set<String> FLAT =
            Set.of("kiosque.dedupe.story.Sketch", "kiosque.dedupe.story.Likeness");

    /// The packages that join the others together: their imports are their purpose.
    private static final Set<String> JOINERS = Set.of("config", "cli", "ops");

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
                    Map.entry("org.roaringbitmap..", Set.of("store")),
                    Map.entry("org.eclipse.jetty..", Set.of("web", "demo")),
                    Map.entry("gg.jte..", Set.of("web")),
                    Map.entry("io.micrometer..", Set.of("web")),
                    Map.entry("jakarta.mail..", Set.of("outbox")),
                    Map.entry("org.eclipse.angus..", Set.of("outbox")),
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
    void onlyTheProcessReadsTheClock() {
        noClasses()
                .that(describe("are outside process", type -> !packageOf(type).equals("process")))
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

    /// Said here for all, where it would take a private constructor of each.
    @Test
    void classesOfFunctionsAloneHaveNoInstances() {
        noClasses()
                .should()
                .callConstructorWhere(
                        describe(
                                "is of a class of functions alone",
                                call -> hasFunctionsAlone(call.getTargetOwner())))
                .check(MAIN);
    }

    @Test
    void roomsOfAPackageImportOnlyWhatTheMapAllows() {
        Set<String> rooms = MAIN.stream().map(ArchitectureTest::roomOf).collect(Collectors.toSet());
        for (String room : rooms) {
            noClasses()
                    .that(describe("are in " + room, type -> roomOf(type).equals(room)))
                    .should()
                    .dependOnClassesThat(
                            describe(
                                    "are in another room of it",
                                    type ->
                                            type.getPackageName().startsWith("kiosque.")
                                                    && !roomOf(type).equals(room)
                                                    && packageOf(type)
                                                            .equals(room.split("\\.", -1)[0])
                                                    && !ROOMS.getOrDefault(room, Set.of())
                                                            .contains(roomOf(type))))
                    .check(MAIN);
        }
    }

    @Test
    void roomsDependOnOneAnotherInOneDirection() {
        Set<String> circular =
                ROOMS.keySet().stream()
                        .filter(room -> reaches(room, room, new HashSet<>()))
                        .map(room -> room.split("\\.", -1)[0])
                        .collect(Collectors.toSet());

        assertThat(circular).isEmpty();
    }

    private static boolean reaches(String from, String to, Set<String> seen) {
        return ROOMS.getOrDefault(from, Set.of()).stream()
                .anyMatch(room -> room.equals(to) || seen.add(room) && reaches(room, to, seen));
    }

    @Test
    void noRecordHasMoreThanTenComponents() {
        assertThat(MAIN.stream().filter(JavaClass::isRecord))
                .filteredOn(type -> components(type) > MOST_COMPONENTS)
                .extracting(JavaClass::getName)
                .isSubsetOf(FLAT);
    }

    @Test
    void noSimpleNameStandsForTwoThings() {
        Map<String, Set<String>> homes =
                MAIN.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(type -> !type.getPackageName().contains(".jte"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getSimpleName,
                                        Collectors.mapping(
                                                ArchitectureTest::roomOf, Collectors.toSet())));
        homes.values().removeIf(rooms -> rooms.size() == 1);

        assertThat(homes).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws Exception {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/kiosque"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java"))
                                    .content()
                                    .startsWith("/// "));
        }
    }

    private static Map<String, Set<String>> rows(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(row -> row[0], row -> Set.of(row[1].split(" "))));
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

    /// All steps below `kiosque`.
    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("kiosque.") ? name.substring("kiosque.".length()) : "";
    }

    private static boolean hasFunctionsAlone(JavaClass type) {
        Set<JavaMember> members = new HashSet<>(type.getMembers());
        members.removeAll(type.getConstructors());
        return type.getPackageName().startsWith("kiosque")
                && type.getRawSuperclass()
                        .filter(above -> above.isEquivalentTo(Object.class))
                        .isPresent()
                && type.getRawInterfaces().isEmpty()
                && !members.isEmpty()
                && members.stream()
                        .allMatch(member -> member.getModifiers().contains(JavaModifier.STATIC));
    }

    private static long components(JavaClass record) {
        return record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }
}
