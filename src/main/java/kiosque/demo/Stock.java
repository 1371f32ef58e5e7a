package kiosque.demo;

import kiosque.text.PackedText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the publications write from: subjects, towns, people. Composes another text for every number, for as long as one likes.
final class Stock {

    /// A headline and what can be said below it.
    private record Subject(String tag, String title, List<String> sentences) {}

    /// A headline and its paragraphs.
    record Piece(String title, List<String> paragraphs) {

        Piece {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    private static final int SENTENCES = 3;

    private static final Pattern OF_VOWEL =
            Pattern.compile("(?<!\\p{L})([Dd])e (?=[AEIOUÉÈÊÂÎÔŒ])");

    private final List<String> towns = lines("villes.txt");
    private final List<String> people = lines("noms.txt");
    private final List<String> echoes = lines("echos.txt");
    private final List<Subject> subjects = subjects();
    private final int first;

    /// @param first round of towns and people: what begins elsewhere tells other things
    Stock(int first) {
        this.first = first;
    }

    /// The `number`th piece of a tag, from 0: each pairs a subject and a town that no earlier one had, until all are used up; then
    /// headlines are numbered.
    Piece piece(String tag, int number) {
        List<Subject> fitting = subjects.stream().filter(it -> it.tag().equals(tag)).toList();
        int index = number % fitting.size();
        Subject subject = fitting.get(index);
        int round = number / fitting.size();
        Facts facts = facts(tag, index, round);
        List<String> paragraphs = new ArrayList<>();
        int sentences = subject.sentences().size();
        for (int i = 0; i < SENTENCES; i++) {
            paragraphs.add(facts.in(subject.sentences().get((round + i) % sentences)));
        }
        paragraphs.add(facts.in(echoes.get((number * 7 + tag.length()) % echoes.size())));
        paragraphs.add(facts.in(echoes.get((number * 11 + 5) % echoes.size())));
        return new Piece(title(subject, facts, round), paragraphs);
    }

    /// The `number`th story that several publications tell, from 0.
    Piece shared(int number) {
        List<Subject> fitting = subjects.stream().filter(it -> it.tag().equals("partage")).toList();
        Subject subject = fitting.get(number % fitting.size());
        int round = number / fitting.size();
        Facts facts = facts("partage", number % fitting.size(), round);
        return new Piece(
                title(subject, facts, round), subject.sentences().stream().map(facts::in).toList());
    }

    private Facts facts(String tag, int index, int ofPieces) {
        int round = first + ofPieces;
        int seed = Math.floorMod(tag.hashCode() + 31 * index + 17 * round, 9973);
        return new Facts(
                towns.get((round + 5 * index + tag.length()) % towns.size()),
                people.get(seed % people.size()),
                2 + seed % 8,
                11 + seed % 87);
    }

    private String title(Subject subject, Facts facts, int round) {
        int edition = round / towns.size();
        String title = facts.in(subject.title());
        return edition == 0 ? title : title + " (épisode " + (edition + 1) + ")";
    }

    private record Facts(String town, String person, int few, int some) {

        String in(String sentence) {
            String told = sentence.replace("{ville}", town).replace("{nom}", person);
            return elided(told)
                    .replace("{nn}", Integer.toString(some))
                    .replace("{n}", Integer.toString(few));
        }
    }

    /// As French does before a vowel (« d’Estaing ») and with the article of a town’s name (« au Tréhou », « des Ormes »).
    static String elided(String sentence) {
        return OF_VOWEL.matcher(sentence)
                .replaceAll("$1’")
                .replaceAll("(?<!\\p{L})de Le (?=\\p{Lu})", "du ")
                .replaceAll("(?<!\\p{L})de Les (?=\\p{Lu})", "des ")
                .replaceAll("(?<!\\p{L})à Le (?=\\p{Lu})", "au ")
                .replaceAll("(?<!\\p{L})À Le (?=\\p{Lu})", "Au ")
                .replaceAll("(?<!\\p{L})à Les (?=\\p{Lu})", "aux ")
                .replaceAll("(?<!\\p{L})À Les (?=\\p{Lu})", "Aux ")
                .replaceAll("(?<!\\p{L})([Qq]u)e (?=[AEIOUÉÈÊÂÎÔŒ])", "$1’");
    }

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (String block : PackedText.of(Stock.class, "sujets.txt").strip().split("\n\n", -1)) {
            String[] lines = block.split("\n", -1);
            int colon = lines[0].indexOf(": ");
            subjects.add(
                    new Subject(
                            lines[0].substring(0, colon),
                            lines[0].substring(colon + 2),
                            Stream.of(lines).skip(1).toList()));
        }
        return subjects;
    }

    private static List<String> lines(String name) {
        return PackedText.lines(Stock.class, name).toList();
    }
}
