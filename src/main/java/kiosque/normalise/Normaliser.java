package kiosque.normalise;

import kiosque.feed.Normalised;
import kiosque.feed.Original;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Sha256;
import kiosque.normalise.cut.Boilerplate;
import kiosque.normalise.cut.Rewriting;
import kiosque.normalise.language.JudgedTitles;
import kiosque.normalise.language.Languages;
import kiosque.normalise.language.UsualLanguage;
import kiosque.normalise.link.Bases;
import kiosque.normalise.markup.Sanitiser;
import kiosque.normalise.markup.TreeReferences;
import kiosque.text.Neighbourhood;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Makes entries alike and safe. Built once for all sources that have the same settings, so that it knows nothing of any of them; safe for use by many threads.
public final class Normaliser {

    private static final Sanitiser SANITISER = new Sanitiser();
    private static final Languages LANGUAGES = new Languages();

    private final TreeReferences.Privacy privacy;
    private final Boilerplate boilerplate;
    private final Rewriting rewriting;

    /// Compiles the settings.
    ///
    /// @throws IllegalArgumentException for a regular expression or CSS selector that is none, saying which and why
    public Normaliser(NormaliseSettings settings) {
        privacy =
                settings.keepTracking()
                        ? TreeReferences.Privacy.KEEP_TRACKING
                        : TreeReferences.Privacy.STRIP_TRACKING;
        boilerplate = new Boilerplate(settings.boilerplate(), settings.keptBlocks());
        rewriting = new Rewriting(settings.rewrites());
    }

    /// Every entry of the document, in its order.
    ///
    /// @param location where the document came from: relative URLs resolve against it where the feed gives no base
    /// @param learned digests of the blocks that are known to recur in this source
    public List<Normalised> normalise(ParsedFeed feed, URI location, Set<Sha256> learned) {
        return normalise(feed, feed.entries(), location, History.ofBlocks(learned));
    }

    /// What is known of a source besides its document.
    ///
    /// @param learned digests of the blocks that are known to recur in it
    /// @param titles of its latest entries, asked for only where the document does not tell its language
    /// @param judged those of its titles whose language the model was asked for
    public record History(Set<Sha256> learned, Supplier<List<String>> titles, JudgedTitles judged) {

        static History ofBlocks(Set<Sha256> learned) {
            return new History(learned, List::of, new JudgedTitles());
        }
    }

    /// Some entries of the document, each as it is among all of them.
    public List<Normalised> normalise(
            ParsedFeed feed, List<ParsedEntry> some, URI location, History history) {
        var entries =
                new EntryNormaliser(
                        this,
                        new Languages.Said(
                                Optional.empty(),
                                feed.head().language(),
                                new UsualLanguage(
                                        feed, LANGUAGES, history.judged(), history.titles())),
                        location.toString(),
                        Bases.of(feed.format(), feed.head().generator()),
                        history.learned());
        return some.stream().map(entries::normalise).toList();
    }

    /// One entry that has come by itself.
    public Normalised normalise(ParsedEntry entry, URI location, Set<Sha256> learned) {
        return new EntryNormaliser(
                        this, Languages.Said.NOTHING, location.toString(), Bases.PAGE, learned)
                .normalise(entry);
    }

    /// The text with those cuts taken back that `keep-boilerplate` names by now, and those of learned blocks that were objected to.
    ///
    /// @param vetoed digests of those blocks
    /// @return empty where there is nothing to take back, or no way to
    public Optional<Restored> restored(Original original, Set<Sha256> vetoed) {
        List<Original.Cut> remaining =
                original.cuts().stream().filter(cut -> !boilerplate.isVetoed(cut, vetoed)).toList();
        return remaining.size() == original.cuts().size()
                ? Optional.empty()
                : Restoration.of(original, remaining, this);
    }

    public TreeReferences references(String base, String page, Neighbourhood neighbourhood) {
        return new TreeReferences(base, page, privacy, neighbourhood);
    }

    Boilerplate boilerplate() {
        return boilerplate;
    }

    Rewriting rewriting() {
        return rewriting;
    }

    public Sanitiser sanitiser() {
        return SANITISER;
    }

    Languages languages() {
        return LANGUAGES;
    }
}
