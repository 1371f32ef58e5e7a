package kiosque.publish.document;

import kiosque.feed.Person;
import kiosque.text.EmailAddress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes authors and contributors fit to print: each has a name, and addresses are addresses.
final class People {

    private static final Pattern BRACKETED_EMAIL = Pattern.compile("<[^<>]*@[^<>]*>");

    static List<Person> printable(List<Person> people) {
        return people.stream().flatMap(People::printable).distinct().toList();
    }

    private static Stream<Person> printable(Person person) {
        Optional<String> email =
                person.email().map(String::strip).filter(EmailAddress::isPrintable);
        Optional<String> url = WebAddress.of(person.url());
        return person
                .name()
                .map(name -> BRACKETED_EMAIL.matcher(name).replaceAll(""))
                .map(TextGate::plain)
                .filter(name -> !name.isEmpty())
                .or(() -> email.map(address -> address.substring(0, address.indexOf('@'))))
                .or(() -> url.map(TextGate::plain))
                .map(name -> new Person(Optional.of(name), email, url))
                .stream();
    }
}
