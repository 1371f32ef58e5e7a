package kiosque.dedupe.story;

/// An entry as others are measured by it: its words lie in a table, so that a comparison looks once at each word of the other's.
///
/// For one thread, which asks it about many.
final class IndexedSketch {

    /// More than three times as many as an entry has words kept.
    private static final int PLACES = 128;

    /// Of no story: what is compared once more.
    private static final long NONE = -1;

    private static final int SIEVE = 512;

    /// So few words in common besides the titles' say nothing of where two leads come from.
    private static final int FEW = 4;

    /// What a word of the lead weighs beside one of the title.
    private static final double OF_LEAD = 0.6;

    /// What is reckoned in another order may come out by so much smaller.
    private static final double ROUNDING = 1e-9;

    private final Sketch own;

    /// Of the stored sketch that was looked at last: its words, how many there are, and how alike the titles' letters are.
    private final int[] titleCodes = new int[Sketch.TITLE];

    private final int[] leadCodes = new int[Sketch.LEAD];
    private int titleSize;
    private int leadSize;
    private double resemblance;

    /// A word's code and whether it stands in the lead, plus one; 0 where nothing lies.
    private final int[] slots = new int[PLACES];

    /// A bit for each word, by its hash.
    private final long[] sieve = new long[SIEVE / Long.SIZE];

    /// In how many of the stories that were looked at each word stands, by its place; and in which it was seen last.
    private final int[] stories = new int[PLACES];

    private final long[] seenIn = new long[PLACES];

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
        lay(own.title(), 0, title);
        lay(own.lead(), 1, lead);
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
        titleSize = Sketch.title(other, titleCodes);
        leadSize = Sketch.lead(other, leadCodes);
        resemblance = own.resemblance(other);
        meet(titleCodes, titleSize, titles, back, story);
        meet(leadCodes, leadSize, there, leads, story);
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
        otherTitle.sum(titleCodes, titleSize);
        otherLead.sum(leadCodes, leadSize);
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
        int[] codes = other.title().codes();
        int[] inLead = other.lead().codes();
        meet(codes, codes.length, titles, back, NONE);
        meet(inLead, inLead.length, there, leads, NONE);
        otherTitle.sum(codes, codes.length);
        otherLead.sum(inLead, inLead.length);
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
        boolean otherDays =
                own.days() != 0 && other.days() != 0 && (own.days() & other.days()) == 0;
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
        return otherDays || ((otherFigures || otherNames) && Terms.telling(leads.stronger) < FEW);
    }

    private void lay(Terms terms, int inLead, Words all) {
        for (int at = 0; at < terms.size(); at++) {
            all.add(terms.code(at));
            int bit = Terms.hash(terms.code(at)) & SIEVE - 1;
            sieve[bit >> 6] |= 1L << bit;
            int slot = slot(terms.code(at));
            while (slots[slot] != 0) {
                slot = slot + 1 & PLACES - 1;
            }
            slots[slot] = (terms.code(at) << 1 | inLead) + 1;
        }
    }

    /// Adds up those of the other's words that stand in our title and in our lead.
    private void meet(int[] words, int size, Common inTitle, Common inLead, long story) {
        inTitle.clear();
        inLead.clear();
        for (int at = 0; at < size; at++) {
            int code = words[at];
            int place = place(code);
            if (place >= 0) {
                (isOfTitle(place) ? inTitle : inLead).add(slots[place] - 1 >>> 1, code);
                if (story != NONE && seenIn[place] != story) {
                    seenIn[place] = story;
                    stories[place]++;
                }
            }
        }
    }

    /// Most words of others do not, and need not be looked for.
    private boolean mayLie(int code) {
        int bit = Terms.hash(code) & SIEVE - 1;
        return (sieve[bit >> 6] >>> bit & 1) != 0;
    }

    private int placeOf(int code) {
        for (int slot = slot(code); slots[slot] != 0; slot = slot + 1 & PLACES - 1) {
            if (Terms.isSameWord(slots[slot] - 1 >>> 1, code)) {
                return slot;
            }
        }
        return -1;
    }

    /// Where the word lies that is the same as another's; negative where the entry has no such word.
    private int place(int code) {
        return mayLie(code) ? placeOf(code) : -1;
    }

    private boolean isOfTitle(int place) {
        return (slots[place] - 1 & 1) == 0;
    }

    private static int slot(int code) {
        return Terms.hash(code) & PLACES - 1;
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

        void sum(int[] words, int size) {
            clear();
            for (int at = 0; at < size; at++) {
                add(words[at]);
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
