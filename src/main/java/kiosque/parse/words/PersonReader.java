package kiosque.parse.words;

import kiosque.feed.Person;
import kiosque.text.Beginning;
import kiosque.text.Iri;

import org.jdom2.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads persons: Atom's elements, and RSS's `me@example.com (Example editor)` in all its spellings.
record PersonReader(Scope scope) {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?:mailto:)?([\\w.+%'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,63})(?:\\?subject=\\S{0,200})?");
    private static final Pattern PUNCTUATION =
            Pattern.compile("\\(\\s*\\)|<\\s*>|&lt;\\s*&gt;|\\[\\s*\\]|(?i:mailto:)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 1_000;

    /// A line that names one person, with or without an address; of markup what it shows, and the address that it links to.
    static Optional<Person> ofLine(String line) {
        // The end of a password is no e-mail address.
        String given = Iri.withoutLogins(Beginning.of(line.strip(), LONGEST));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String shown = PlainNames.plain(given);
        Matcher email = EMAIL.matcher(shown);
        if (shown.indexOf('@') >= 0 && email.find()) {
            String rest = shown.substring(0, email.start()) + shown.substring(email.end());
            String name = PUNCTUATION.matcher(rest).replaceAll(" ");
            return person(bare(SPACES.matcher(name).replaceAll(" ")), Optional.of(email.group(1)));
        }
        return person(bare(shown), linked(given));
    }

    private static Optional<String> linked(String markup) {
        Matcher email = EMAIL.matcher(markup);
        return markup.indexOf('@') >= 0 && email.find()
                ? Optional.of(email.group(1))
                : Optional.empty();
    }

    private static Optional<Person> person(String name, Optional<String> email) {
        return name.isEmpty() && email.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Person(
                                Optional.of(name).filter(given -> !given.isEmpty()),
                                email,
                                Optional.empty()));
    }

    /// Atom's `author` or `contributor`; a bare line where a publisher gives no elements.
    Optional<Person> ofElement(Element person) {
        String namespace = person.getNamespaceURI();
        Optional<String> name =
                Elements.text(person, namespace, "name").map(PlainNames::plain).map(String::strip);
        Optional<String> email = Elements.text(person, namespace, "email");
        Optional<String> url =
                Elements.text(person, namespace, "uri")
                        .or(() -> Elements.text(person, namespace, "url"))
                        .or(() -> Elements.text(person, namespace, "homepage"))
                        .map(uri -> scope.resolve(person, uri));
        if (name.isEmpty() && email.isEmpty() && url.isEmpty()) {
            return ofLine(Elements.allText(person));
        }
        if (email.isEmpty() && url.isEmpty()) {
            return name.flatMap(PersonReader::ofLine);
        }
        return Optional.of(new Person(name, email, url));
    }

    /// Each person once; of two of one name the one of whom more is known.
    static List<Person> distinct(List<Person> people) {
        List<Person> distinct = new ArrayList<>();
        for (Person person : people) {
            if (distinct.size() < Limits.PARTS
                    && distinct.stream().noneMatch(known -> covers(known, person))) {
                distinct.removeIf(known -> covers(person, known));
                distinct.add(person);
            }
        }
        return distinct;
    }

    /// An address alone and a name alone, which two vocabularies give of an item's author, are one person's: RSS has the one, iTunes or Dublin Core the other.
    static List<Person> joined(List<Person> people) {
        if (people.size() != 2) {
            return people;
        }
        Person first = people.getFirst();
        Person second = people.getLast();
        boolean halves =
                first.name().isPresent() != second.name().isPresent()
                        && first.email().isPresent() != second.email().isPresent()
                        && first.name().isPresent() != first.email().isPresent();
        return halves
                ? List.of(
                        new Person(
                                first.name().or(second::name),
                                first.email().or(second::email),
                                first.url().or(second::url)))
                : people;
    }

    private static boolean covers(Person known, Person other) {
        return covers(known.name(), other.name())
                && covers(known.email(), other.email())
                && covers(known.url(), other.url());
    }

    private static boolean covers(Optional<String> known, Optional<String> other) {
        return other.isEmpty() || known.equals(other);
    }

    private static String bare(String name) {
        String bare = name.strip();
        boolean wrapped =
                bare.length() > 1
                        && (bare.startsWith("(") && bare.endsWith(")")
                                || bare.startsWith("<") && bare.endsWith(">")
                                || bare.startsWith("\"") && bare.endsWith("\""));
        bare = wrapped ? bare.substring(1, bare.length() - 1).strip() : bare;
        int from = 0;
        int to = bare.length();
        while (from < to && isLoose(bare.charAt(from))) {
            from++;
        }
        while (to > from && isLoose(bare.charAt(to - 1))) {
            to--;
        }
        return bare.substring(from, to);
    }

    /// What stands between a name and an address, and at neither end of a name.
    private static boolean isLoose(char c) {
        return " \t\n\u000B\f\r,;:-".indexOf(c) >= 0;
    }
}
