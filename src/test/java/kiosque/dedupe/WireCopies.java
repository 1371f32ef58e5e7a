package kiosque.dedupe;

import kiosque.dedupe.LabelledStories.Event;
import kiosque.dedupe.LabelledStories.Label;
import kiosque.dedupe.LabelledStories.Pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What newsrooms do with an agency's text before they publish it.
public final class WireCopies {

    /// Words that sub-editors exchange.
    private static final Map<String, Map<String, String>> SYNONYMS =
            Map.of("fr", french(), "en", english());

    /// The agency's own entry.
    public static Samples wire(Event event) {
        return entry(event, 0, paragraphs(event.text()));
    }

    public static List<Pair> pairs(Event event) {
        Samples wire = wire(event);
        List<Pair> pairs = new ArrayList<>();
        pairs.add(same("verbatim", wire, verbatim(event)));
        pairs.add(either("headline rewritten", wire, headlined(event)));
        pairs.add(same("shortened", wire, shortened(event)));
        pairs.add(
                either(
                        "shortened, headline rewritten",
                        wire,
                        shortenedUnderAnotherHeadline(event)));
        pairs.add(either("edited, headline rewritten", wire, edited(event)));
        pairs.add(same("headline only", wire, headlineOnly(event)));
        pairs.add(either("own introduction", wire, introduced(event)));
        pairs.add(either("condensed", wire, condensed(event)));
        pairs.add(either("turned around", wire, turned(event)));
        pairs.add(either("two edits", headlined(event), edited(event)));
        pairs.add(either("two edits", verbatim(event), introduced(event)));
        pairs.add(same("two edits", shortened(event), verbatim(event)));
        pairs.add(either("two edits", edited(event), shortenedUnderAnotherHeadline(event)));
        pairs.addAll(otherTellings(event));
        return pairs;
    }

    private static List<Pair> otherTellings(Event event) {
        List<Pair> pairs = new ArrayList<>();
        Samples wire = wire(event);
        Samples other =
                entry(
                        event.language(),
                        event.otherTitle().getFirst(),
                        paragraphs(event.otherText()));
        pairs.add(new Pair(Label.RELATED, "another angle", wire, other));
        pairs.add(new Pair(Label.RELATED, "another angle", headlined(event), other));
        pairs.add(
                new Pair(
                        Label.RELATED,
                        "another angle",
                        shortenedUnderAnotherHeadline(event),
                        other));
        if (!event.reportTitle().isEmpty()) {
            Samples report =
                    entry(
                            event.language(),
                            event.reportTitle().getFirst(),
                            paragraphs(event.reportText()));
            pairs.add(same("same headline, own words", wire, report.title(wire.title())));
            pairs.add(new Pair(Label.EITHER, "own report", wire, report));
            pairs.add(new Pair(Label.EITHER, "own report", headlined(event), report));
            pairs.add(new Pair(Label.EITHER, "own report", shortened(event), report));
        }
        return pairs;
    }

    public static Samples firstSentence(Samples entry) {
        String text = entry.body();
        int end = text.indexOf(". ");
        return end < 0 ? entry : entry.body(text.substring(0, end + 1) + "</p>");
    }

    private static Samples verbatim(Event event) {
        String agency = french(event) ? "<p>Paris (AFP) – " : "<p>LONDON (Reuters) - ";
        return entry(
                event, 0, paragraphs(event.text()).replaceFirst("<p>", agency).replace("'", "’"));
    }

    private static Samples headlined(Event event) {
        String aside =
                french(event)
                        ? "<p><strong>Lire aussi :</strong> <a href=\"/x\">Notre dossier"
                                + " complet</a></p>"
                        : "<p>Read more: <a href=\"/x\">Our full coverage</a></p>";
        String byline =
                french(event) ? "<p>Par La rédaction avec AFP</p>" : "<p>By Staff and agencies</p>";
        return entry(
                event, 1, byline + paragraphs(event.text()).replaceFirst("</p>", "</p>" + aside));
    }

    private static Samples shortened(Event event) {
        String prefix = french(event) ? "VIDÉO. " : "Watch: ";
        return entry(
                event.language(),
                prefix + event.titles().getFirst(),
                "<p>" + event.text().getFirst() + "</p>");
    }

    private static Samples shortenedUnderAnotherHeadline(Event event) {
        return entry(event, 2, event.text().getFirst().replace("'", "’"));
    }

    private static Samples edited(Event event) {
        List<String> kept = List.of(event.text().getFirst(), event.text().getLast());
        String closing =
                french(event)
                        ? "<p>Notre envoyé spécial est en route et cet article sera"
                                + " complété.</p><p>(avec AFP)</p>"
                        : "<p>Our correspondent is on the way and this article will be"
                                + " updated.</p>";
        return entry(
                event,
                2,
                paragraphs(kept.stream().map(line -> reworded(line, event.language())).toList())
                        + closing);
    }

    private static Samples headlineOnly(Event event) {
        return Samples.titled(event.titles().getFirst().replace("'", "’") + " - Le Matin")
                .in(event.language());
    }

    /// A newsroom's own two lines in bold above the agency's text.
    private static Samples introduced(Event event) {
        return entry(
                event,
                1,
                "<p><b>" + event.titles().get(2) + ".</b></p>" + paragraphs(event.text()));
    }

    /// The first sentence of each paragraph.
    private static Samples condensed(Event event) {
        return entry(
                event,
                2,
                paragraphs(
                        event.text().stream()
                                .map(line ->
                                        line.contains(". ")
                                                ? line.substring(0, line.indexOf(". ") + 1)
                                                : line)
                                .toList()));
    }

    /// The second paragraph moved to the end, words exchanged.
    private static Samples turned(Event event) {
        List<String> text =
                new ArrayList<>(
                        event.text().stream()
                                .map(line -> reworded(line, event.language()))
                                .toList());
        text.add(text.remove(1));
        return entry(event, 1, paragraphs(text));
    }

    private static Samples entry(Event event, int title, String body) {
        return entry(event.language(), event.titles().get(title), body);
    }

    private static Samples entry(String language, String title, String body) {
        return Samples.titled(title).in(language).body(body);
    }

    private static Pair same(String kind, Samples one, Samples other) {
        return new Pair(Label.SAME, kind, one, other);
    }

    private static Pair either(String kind, Samples one, Samples other) {
        return new Pair(Label.EITHER, kind, one, other);
    }

    private static String paragraphs(List<String> lines) {
        return "<p>" + String.join("</p>\n<p>", lines) + "</p>";
    }

    private static String reworded(String line, String language) {
        String text = line;
        for (Map.Entry<String, String> pair : SYNONYMS.get(language).entrySet()) {
            text = text.replaceAll("(?<!\\p{L})" + pair.getKey() + "(?!\\p{L})", pair.getValue());
        }
        return text;
    }

    private static boolean french(Event event) {
        return event.language().equals("fr");
    }

    private static Map<String, String> french() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a annoncé", "a fait savoir");
        words.put("ont annoncé", "ont fait savoir");
        words.put("a indiqué", "a précisé");
        words.put("selon", "d'après");
        words.put("environ", "quelque");
        words.put("mardi", "ce mardi");
        words.put("jeudi", "ce jeudi");
        words.put("lundi", "ce lundi");
        words.put("notamment", "entre autres");
        words.put("a été", "fut");
        words.put("très", "fort");
        words.put("près de", "non loin de");
        words.put("trois", "3");
        words.put("deux", "2");
        return words;
    }

    private static Map<String, String> english() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("said", "has said");
        words.put("on Tuesday", "Tuesday");
        words.put("on Wednesday", "Wednesday");
        words.put("on Friday", "Friday");
        words.put("more than", "over");
        words.put("around", "about");
        words.put("because", "as");
        words.put("at least", "no fewer than");
        words.put("later", "afterwards");
        words.put("two", "2");
        words.put("three", "3");
        words.put("announced", "revealed");
        return words;
    }
}
