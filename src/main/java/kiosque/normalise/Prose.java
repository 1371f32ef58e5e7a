package kiosque.normalise;

import kiosque.feed.Block;
import kiosque.feed.Original.Cut;
import kiosque.feed.Sha256;
import kiosque.normalise.article.Paywall;
import kiosque.normalise.cut.Boilerplate;
import kiosque.normalise.cut.Passage;
import kiosque.normalise.cut.RepeatedTitle;
import kiosque.normalise.cut.Snippet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One text of an entry, done.
///
/// @param html safe
/// @param before the safe HTML before any cut; empty where nothing was cut and nobody asks
/// @param words its plain text, for telling the language
record Prose(
        String html,
        String before,
        String words,
        boolean paywalled,
        List<Block> blocks,
        List<Cut> cuts) {

    static final Prose NONE = new Prose("", "", "", false, List.of(), List.of());

    private static final int MOST_BLOCKS = 200;
    private static final int WORDS = 2000;

    Prose {
        blocks = List.copyOf(blocks);
        cuts = List.copyOf(cuts);
    }

    Optional<String> found() {
        return html.isEmpty() ? Optional.empty() : Optional.of(html);
    }

    /// Takes a body through the cuts, in their order.
    static Prose of(TextTree body, String title, Normaliser rules, Set<Sha256> learned) {
        body.rewrite(rules.rewriting());
        body.cut(rules.boilerplate().furniture(body.element()));
        List<Passage> passages = body.passages();
        List<Snippet> interruptions = rules.boilerplate().interruptions(passages, learned);
        List<Passage> left = body.cut(interruptions) ? without(interruptions, passages) : passages;
        RepeatedTitle.doubled(title, left).ifPresent(line -> body.cut(List.of(line)));
        String html = body.finish();
        return new Prose(
                html,
                body.before().orElse(html),
                words(left),
                Paywall.isNoticed(passages),
                blocks(passages),
                body.cuts());
    }

    private static List<Passage> without(List<Snippet> cut, List<Passage> passages) {
        Set<String> gone = new HashSet<>();
        cut.forEach(it -> gone.add(it.text()));
        return passages.stream().filter(it -> !gone.contains(it.text())).toList();
    }

    private static String words(List<Passage> passages) {
        var words = new StringBuilder();
        for (Passage passage : passages) {
            if (words.length() < WORDS) {
                words.append(passage.text()).append('\n');
            }
        }
        return words.toString();
    }

    private static List<Block> blocks(List<Passage> passages) {
        Set<Block> blocks = new LinkedHashSet<>();
        for (Passage passage : passages) {
            if (blocks.size() < MOST_BLOCKS && !Boilerplate.isCredit(passage.text())) {
                blocks.add(passage.block());
            }
        }
        return new ArrayList<>(blocks);
    }
}
