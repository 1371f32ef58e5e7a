package kiosque.demo;

import java.util.Locale;

/// A paper of the newsstand. Each has the habits, good and bad, of papers that everybody knows.
public enum Publication {

    /// RSS 2.0 in UTF-8, with links to other articles in the middle of the text.
    QUAIS("Le Courrier des Quais", "une", "rss"),

    /// Atom, politics, addresses relative to `xml:base`.
    AGORA("Agora", "politique", "atom"),

    /// RSS 2.0 that says UTF-8 and sends windows-1252, and begins every text with its headline.
    BEFFROI("La Gazette du Beffroi", "une", "rss"),

    /// RSS 1.0 (RDF) in ISO-8859-15.
    RIDEAU("Rideau rouge", "culture", "rdf"),

    /// JSON Feed 1.1, with another paper's headline in capitals in the middle of the text, and tracking parameters on links.
    FIL("Le Fil d’Hexagone", "une", "json"),

    /// Atom, culture, XHTML content.
    COULISSES("Coulisses", "culture", "atom");

    private final String title;
    private final String tag;
    private final String extension;

    Publication(String title, String tag, String extension) {
        this.title = title;
        this.tag = tag;
        this.extension = extension;
    }

    public String title() {
        return title;
    }

    /// What it writes about: `une`, `politique` or `culture`.
    public String tag() {
        return tag;
    }

    /// Where its feed is, from the newsstand's root.
    public String path() {
        return "/" + folder() + "/feed." + extension;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it prints the stories that several tell.
    boolean sharesStories() {
        return tag.equals("une");
    }
}
