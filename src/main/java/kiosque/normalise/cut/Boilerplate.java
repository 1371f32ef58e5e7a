package kiosque.normalise.cut;

import kiosque.feed.Original.Cut;
import kiosque.feed.Sha256;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what is no part of a text: by rules, and by what is known to recur in its source. It only points; cutting is for others.
public final class Boilerplate {

    /// The rule of blocks that were learned to recur.
    public static final String LEARNED = "learned";

    /// What no rule that ships looks at: an interruption is short, and time is short too.
    private static final int LONGEST = 400;

    /// A credit to an agency recurs and yet says where a text is from.
    private static final Pattern CREDIT =
            Pattern.compile(
                    "(?i)\\W*(?:(?:avec|with|by|par|source|sources|©|\\(c\\)|crédit|photo|from)\\W*)*(?:l'|the"
                        + " )?(?:afp|agence france[- ]presse|reuters|ap|associated"
                        + " press|belga|ats|keystone-ats|dpa|efe|ansa|aps|map|apa)"
                        + "(?:\\W+(?:et|and|avec|/|&)?\\W*(?:afp|reuters|ap|belga|ats|dpa|efe|ansa))*\\W*");

    private final Beginnings<BoilerplateRule.OfPassage> ofPassages;
    private final List<BoilerplateRule.OfClass> ofClasses = new ArrayList<>();
    private final LinkedLabels linkedLabels;
    private final List<BoilerplateRule.Custom> custom;
    private final Set<Sha256> kept = new HashSet<>();
    private final Set<String> keptRules;

    /// @throws IllegalArgumentException for a pattern that is no regular expression
    public Boilerplate(List<String> patterns, List<String> keptBlocks) {
        custom = patterns.stream().map(BoilerplateRule::custom).toList();
        List<BoilerplateRule.OfPassage> passages = new ArrayList<>();
        List<BoilerplateRule.OfLink> ofLinks = new ArrayList<>();
        List<BoilerplateRule.OfTail> ofTails = new ArrayList<>();
        for (BoilerplateRule rule : BoilerplateRule.DEFAULTS) {
            if (!keptBlocks.contains(rule.name())) {
                switch (rule) {
                    case BoilerplateRule.OfPassage it -> passages.add(it);
                    case BoilerplateRule.Custom it ->
                            throw new IllegalStateException(it.name() + " ships with nobody");
                    case BoilerplateRule.OfClass it -> ofClasses.add(it);
                    case BoilerplateRule.OfLink it -> ofLinks.add(it);
                    case BoilerplateRule.OfTail it -> ofTails.add(it);
                }
            }
        }
        ofPassages = new Beginnings<>(passages, BoilerplateRule.OfPassage::pattern);
        linkedLabels = new LinkedLabels(ofLinks, ofTails);
        keptBlocks.forEach(block -> kept.add(Passage.digest(block)));
        keptRules = Set.copyOf(keptBlocks);
    }

    /// Whether what was cut once would stay by now.
    ///
    /// @param blocks digests of learned blocks that were objected to
    public boolean isVetoed(Cut cut, Set<Sha256> blocks) {
        Sha256 digest = Passage.digest(cut.text());
        return keptRules.contains(cut.rule())
                || (isShipped(cut.rule()) && kept.contains(digest))
                || (cut.rule().equals(LEARNED)
                        && (kept.contains(digest) || blocks.contains(digest)));
    }

    private static boolean isShipped(String rule) {
        return BoilerplateRule.DEFAULTS.stream().anyMatch(one -> one.name().equals(rule));
    }

    /// Elements that blog software adds around a text, known by their class.
    public List<Snippet> furniture(Element body) {
        List<Snippet> found = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element.hasAttr("class")) {
                rule(element)
                        .ifPresent(rule ->
                                found.add(
                                        new Snippet(
                                                rule, Passages.text(element), List.of(element))));
            }
        }
        return found;
    }

    private Optional<String> rule(Element element) {
        Set<String> classes = element.classNames();
        return ofClasses.stream()
                .filter(rule -> classes.stream().anyMatch(rule.classes()::contains))
                .map(BoilerplateRule.OfClass::name)
                .findFirst();
    }

    /// @param learned digests of the blocks that recur in the source
    public List<Snippet> interruptions(List<Passage> passages, Set<Sha256> learned) {
        List<Snippet> found = new ArrayList<>();
        for (Passage passage : passages) {
            Optional<String> whole = rule(passage, learned);
            if (whole.isPresent()) {
                found.add(new Snippet(whole.get(), passage.text(), passage.nodes()));
            } else if (passage.linked() > 0 && !isKept(passage.text())) {
                linkedLabels.addInside(passage, found);
            }
        }
        return found;
    }

    private Optional<String> rule(Passage passage, Set<Sha256> learned) {
        String text = passage.text();
        for (BoilerplateRule.Custom rule : custom) {
            if (rule.pattern().matches(text)) {
                return Optional.of(rule.name());
            }
        }
        if (passage.illustrated()) {
            return Optional.empty();
        }
        Optional<String> known =
                text.length() > LONGEST ? Optional.empty() : shipped(passage, bare(text));
        if (known.isEmpty() && !learned.isEmpty() && learned.contains(Passage.digest(text))) {
            known = Optional.of(LEARNED);
        }
        return known.filter(_ -> !isKept(text));
    }

    private Optional<String> shipped(Passage passage, String bare) {
        for (BoilerplateRule.OfPassage rule : ofPassages.of(bare)) {
            if (rule.pattern().matcher(bare).matches()) {
                return Optional.of(rule.name());
            }
        }
        return passage.linked() > 0 ? linkedLabels.rule(bare, passage.linked()) : Optional.empty();
    }

    private boolean isKept(String text) {
        return (!kept.isEmpty() && kept.contains(Passage.digest(text))) || isCredit(text);
    }

    /// Whether it names an agency and nothing else: never taken for boilerplate, however often it recurs.
    public static boolean isCredit(String text) {
        return text.length() <= 60 && CREDIT.matcher(text).matches();
    }

    /// Straight apostrophes, no ornaments around.
    public static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOrnament(text.charAt(from))) {
            from++;
        }
        while (to > from && (isOrnament(text.charAt(to - 1)) || isClosing(text.charAt(to - 1)))) {
            to--;
        }
        return text.substring(from, to).replace('’', '\'').replace('ʼ', '\'');
    }

    private static boolean isOrnament(char c) {
        return c == ' ' || "►▶→➡⇒>»•·●■▪◆*+-–—|[](){}_=~👉➜➤✅🔴\uFE0F".indexOf(c) >= 0;
    }

    private static boolean isClosing(char c) {
        return ":.…!".indexOf(c) >= 0;
    }
}
