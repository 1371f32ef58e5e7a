package kiosque.dedupe.story;

/// An entry as others are measured by it: its words lie in a table, so that a comparison looks once at each word of the other's.
///
/// For one thread, which asks it about many.
final class IndexedSketch {

    /// Beginnings of the table, more than ten for each word: most words of others are known at once not to lie in it.
    private static final int BEGINNINGS = 512;

    /// Of no story: what is compared once more.
    private static final long NONE = -1;

    /// So few words in common besides the titles' say nothing of where two leads come from.
    private static final int FEW = 4;

    /// What a word of the lead weighs beside one of the title.
    private static final double OF_LEAD = 0.6;

    /// What is reckoned in another order may come out by so much smaller.
    private static final double ROUNDING = 1e-9;

    private final Sketch own;

    /// The stored sketch that was looked at last, and how alike the titles' letters are.
    private byte[] last = {};

    private double resemblance;

    /// Our words: those of the title, then those of the lead.
    private final int[] codes;

    /// The place of the last word of such a hash plus one, 0 where there is none; and of each word, that of the one before it.
    private final short[] beginnings = new short[BEGINNINGS];

    private final short[] before;

    /// In how many of the stories that were looked at each word stands, by its place; and in which it was seen last.
    private final int[] stories;

    private final long[] seenIn;

    /// How many stories were looked at, and which was the last.
    private int inView;

    private long lastSeen = NONE;

    private final Words title = new Words();
    private final Words lead = new Words();
    private final Words otherTitle = new Words();
    private final Words otherLead = new Words();

    private final Common titles = new Common();
    private final Common leads = new Common();

    /// Words of our title in the other's lead.
    private final Common there = new Common();

    /// Words of the other's title in our lead.
    private final Common back = new Common();

    IndexedSketch(Sketch own) {
        this.own = own;
        int size = own.title().size() + own.lead().size();
        codes = new int[size];
        before = new short[size];
        stories = new int[size];
        seenIn = new long[size];
        lay(own.title(), 0, title);
        lay(own.lead(), own.title().size(), lead);
    }

    Sketch own() {
        return own;
    }

    /// Looks for our words in a stored sketch.
    ///
    /// @param other one that [Sketch#hasWords]
    /// @param story that it tells; those of one story follow each other
    /// @return what the two have in common at most: of what the other says besides nothing is known yet
    Nearness atMost(byte[] other, long story) {
        if (story != lastSeen) {
            lastSeen = story;
            inView++;
        }
        last = other;
        resemblance = own.resemblance(other);
        meet(Sketch.titleAt(), titles, back, story);
        meet(Sketch.leadAt(other), there, leads, story);
        double known =
                titles.ours.squares
                        + there.ours.squares
                        + OF_LEAD * OF_LEAD * (back.ours.squares + leads.ours.squares);
        return new Nearness(
                resemblance,
                ratio(titles.ours.news + there.ours.news, title.news),
                1,
                Math.sqrt(ratio(known, squares(title, lead))) + ROUNDING,
                numbers(),
                telling());
    }

    /// What we have in common with the one that was looked at last.
    Nearness nearness() {
        sum(Sketch.titleAt(), otherTitle);
        sum(Sketch.leadAt(last), otherLead);
        return nearness(resemblance);
    }

    private Nearness nearness(double resemblance) {
        double told = ratio(titles.ours.news + there.ours.news, title.news);
        double toldBack = ratio(titles.theirs.news + back.theirs.news, otherTitle.news);
        return new Nearness(
                resemblance,
                Math.min(told, toldBack),
                Math.max(told, toldBack),
                leadCosine(),
                numbers(),
                telling());
    }

    private int numbers() {
        return Terms.numbers(titles.stronger + there.stronger + back.stronger);
    }

    private int telling() {
        return Terms.binding(titles.stronger + there.stronger + back.stronger + leads.stronger);
    }

    Likeness likeness(Sketch other) {
        meet(other.title(), titles, back);
        meet(other.lead(), there, leads);
        otherTitle.sum(other.title());
        otherLead.sum(other.lead());
        Nearness near = nearness(own.grams().resemblance(other.grams()));
        long alone = title.tally - titles.ours.tally;
        long otherAlone = otherTitle.tally - titles.theirs.tally;
        int names = Terms.names(alone) - Terms.names(there.stronger);
        int otherNames = Terms.names(otherAlone) - Terms.names(back.stronger);
        int numbers = Terms.numbers(alone);
        int otherNumbers = Terms.numbers(otherAlone);
        return new Likeness(
                near,
                near.mayBeCopied() ? own.copied(other) : 0,
                Terms.names(titles.stronger),
                Math.min(names, otherNames),
                Math.max(names, otherNames),
                numbersApart(alone, there.stronger, otherAlone, back.stronger),
                numbersApart(alone, 0, otherAlone, 0),
                Math.max(numbers, otherNumbers),
                Math.min(
                        Terms.telling(alone) - Terms.telling(there.stronger),
                        Terms.telling(otherAlone) - Terms.telling(back.stronger)),
                titles.ours.news,
                leadsDiffer(other));
    }

    /// How many numbers each has that the other has not: a year stands against another year alone, not against a figure.
    ///
    /// @param told tally of those alone that stand in the other's lead
    private static int numbersApart(long alone, long told, long otherAlone, long otherTold) {
        int years =
                Math.min(
                        Terms.years(alone) - Terms.years(told),
                        Terms.years(otherAlone) - Terms.years(otherTold));
        int figures =
                Math.min(figures(alone) - figures(told), figures(otherAlone) - figures(otherTold));
        return Math.max(0, years) + Math.max(0, figures);
    }

    private static int figures(long tally) {
        return Terms.numbers(tally) - Terms.years(tally);
    }

    /// How many stories were looked at: of few nobody can tell which words are rare.
    int inView() {
        return inView;
    }

    /// How rare in the stories that were looked at the words are that both have: a point for each that stands in the title of one and in the title or the
    /// lead of the other, shared among the stories that have it, half a point for one that tells little. What the entry shares with one story and hardly any
    /// other has, a name of the day, binds the two to one event, however differently they word it; what many have, the affair's name, does not.
    double rarity(Sketch other) {
        return rarity(other.title(), true) + rarity(other.lead(), false);
    }

    private double rarity(Terms words, boolean ofTitle) {
        double rare = 0;
        for (int at = 0; at < words.size(); at++) {
            int place = place(words.code(at));
            if (place >= 0 && (ofTitle || isOfTitle(place))) {
                rare += (Terms.isTelling(words.code(at)) ? 1 : 0.5) / Math.max(1, stories[place]);
            }
        }
        return rare;
    }

    /// Weighted cosine of the words of title and lead.
    private double leadCosine() {
        double both =
                titles.product
                        + OF_LEAD * (there.product + back.product)
                        + OF_LEAD * OF_LEAD * leads.product;
        double norms = squares(title, lead) * squares(otherTitle, otherLead);
        return ratio(both, Math.sqrt(norms));
    }

    private static double squares(Words title, Words lead) {
        return title.squares + OF_LEAD * OF_LEAD * lead.squares;
    }

    private boolean leadsDiffer(Sketch other) {
        long alone = lead.tally - leads.ours.tally;
        long otherAlone = otherLead.tally - leads.theirs.tally;
        boolean otherFigures =
                Terms.numbers(leads.stronger) == 0
                        && Terms.numbers(alone) > 0
                        && Terms.numbers(otherAlone) > 0;
        boolean otherNames =
                Terms.names(leads.stronger) == 0
                        && Terms.names(alone) > 0
                        && Terms.names(otherAlone) > 0;
        return own.namesOtherDays(other)
                || ((otherFigures || otherNames) && Terms.telling(leads.stronger) < FEW);
    }

    private void lay(Terms terms, int from, Words all) {
        for (int at = 0; at < terms.size(); at++) {
            int code = terms.code(at);
            int place = from + at;
            all.add(code);
            codes[place] = code;
            before[place] = beginnings[beginning(code)];
            beginnings[beginning(code)] = (short) (place + 1);
        }
    }

    /// Adds up those of another's words that stand in our title and in our lead.
    private void meet(Terms words, Common inTitle, Common inLead) {
        inTitle.clear();
        inLead.clear();
        for (int at = 0; at < words.size(); at++) {
            int place = place(words.code(at));
            if (place >= 0) {
                (isOfTitle(place) ? inTitle : inLead).add(codes[place], words.code(at));
            }
        }
    }

    /// Likewise of those that stand there in the stored sketch, and counts them for the story that it tells.
    private void meet(int at, Common inTitle, Common inLead, long story) {
        inTitle.clear();
        inLead.clear();
        int end = Sketch.end(last, at);
        for (int word = at + 1; word < end; word += Sketch.NUMBER) {
            int code = Sketch.number(last, word);
            int place = place(code);
            if (place >= 0) {
                (isOfTitle(place) ? inTitle : inLead).add(codes[place], code);
                if (seenIn[place] != story) {
                    seenIn[place] = story;
                    stories[place]++;
                }
            }
        }
    }

    private void sum(int at, Words words) {
        words.clear();
        int end = Sketch.end(last, at);
        for (int word = at + 1; word < end; word += Sketch.NUMBER) {
            words.add(Sketch.number(last, word));
        }
    }

    /// Where the word lies that is the same as another's; negative where the entry has no such word.
    private int place(int code) {
        int place = beginnings[beginning(code)] - 1;
        while (place >= 0 && !Terms.isSameWord(codes[place], code)) {
            place = before[place] - 1;
        }
        return place;
    }

    private boolean isOfTitle(int place) {
        return place < own.title().size();
    }

    private static int beginning(int code) {
        return Terms.hash(code) & BEGINNINGS - 1;
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }

    /// Some words, added up.
    private static final class Words {
        double news;
        double squares;
        long tally;

        void clear() {
            news = 0;
            squares = 0;
            tally = 0;
        }

        void sum(Terms words) {
            clear();
            for (int at = 0; at < words.size(); at++) {
                add(words.code(at));
            }
        }

        void add(int code) {
            double weight = Terms.weight(code);
            news += Terms.newsWeight(code);
            squares += weight * weight;
            tally += Terms.tally(code);
        }
    }

    /// Words that both have.
    private static final class Common {
        final Words ours = new Words();
        final Words theirs = new Words();
        double product;

        /// The tally of each as the one has it that proves more by it.
        long stronger;

        void clear() {
            ours.clear();
            theirs.clear();
            stronger = 0;
            product = 0;
        }

        void add(int our, int their) {
            ours.add(our);
            theirs.add(their);
            stronger += Terms.tally(Terms.weight(our) >= Terms.weight(their) ? our : their);
            product += Terms.weight(our) * Terms.weight(their);
        }
    }
}
