package kiosque.dedupe.story;

/// An entry as others are measured by it: its words lie in a table, so that a comparison looks once at each word of the other's.
///
/// For one thread, which asks it about many.
final class Yardstick {

    /// More than three times as many as an entry has words kept.
    private static final int SLOTS = 128;

    /// So few words in common besides the titles' say nothing of where two leads come from.
    private static final int FEW = 4;

    /// What a word of the lead weighs beside one of the title.
    private static final double OF_LEAD = 0.6;

    /// Below titles that have less in common nobody asks whether the leads are one.
    private static final double ASKED_TITLE = 0.2;

    private static final double ASKED_TOLD = 0.4;

    private final Sketch own;

    /// A word's code and whether it stands in the lead, plus one; 0 where nothing lies.
    private final int[] slots = new int[SLOTS];

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

    Yardstick(Sketch own) {
        this.own = own;
        lay(own.title(), 0, title);
        lay(own.lead(), 1, lead);
    }

    Sketch own() {
        return own;
    }

    Likeness likeness(Sketch other) {
        meet(other.title(), otherTitle, titles, back);
        meet(other.lead(), otherLead, there, leads);
        double told = ratio(titles.ours.news + there.ours.news, title.news);
        double toldBack = ratio(titles.theirs.news + back.theirs.news, otherTitle.news);
        double resemblance = own.grams().resemblance(other.grams());
        boolean asked = resemblance >= ASKED_TITLE || Math.min(told, toldBack) >= ASKED_TOLD;
        int names = title.names - titles.ours.names - there.stronger.names;
        int otherNames = otherTitle.names - titles.theirs.names - back.stronger.names;
        int numbers = title.numbers - titles.ours.numbers;
        int otherNumbers = otherTitle.numbers - titles.theirs.numbers;
        return new Likeness(
                resemblance,
                Math.min(told, toldBack),
                Math.max(told, toldBack),
                leadCosine(),
                asked ? own.copied(other) : 0,
                titles.stronger.names,
                Math.min(names, otherNames),
                Math.max(names, otherNames),
                titles.stronger.numbers + there.stronger.numbers + back.stronger.numbers,
                Math.min(numbers - there.stronger.numbers, otherNumbers - back.stronger.numbers),
                Math.min(numbers, otherNumbers),
                Math.max(numbers, otherNumbers),
                Math.min(
                        title.telling - titles.ours.telling - there.stronger.telling,
                        otherTitle.telling - titles.theirs.telling - back.stronger.telling),
                titles.ours.news,
                leadsDiffer(other),
                titles.stronger.telling
                        + there.stronger.telling
                        + back.stronger.telling
                        + leads.stronger.telling);
    }

    /// Weighted cosine of the words of title and lead.
    private double leadCosine() {
        double both =
                titles.product
                        + OF_LEAD * (there.product + back.product)
                        + OF_LEAD * OF_LEAD * leads.product;
        double norms =
                (title.squares + OF_LEAD * OF_LEAD * lead.squares)
                        * (otherTitle.squares + OF_LEAD * OF_LEAD * otherLead.squares);
        return ratio(both, Math.sqrt(norms));
    }

    private boolean leadsDiffer(Sketch other) {
        boolean otherDays =
                own.days() != 0 && other.days() != 0 && (own.days() & other.days()) == 0;
        boolean otherFigures =
                leads.stronger.numbers == 0
                        && lead.numbers - leads.ours.numbers > 0
                        && otherLead.numbers - leads.theirs.numbers > 0;
        boolean otherNames =
                leads.stronger.names == 0
                        && lead.names - leads.ours.names > 0
                        && otherLead.names - leads.theirs.names > 0;
        return otherDays || ((otherFigures || otherNames) && leads.stronger.telling < FEW);
    }

    private void lay(Terms terms, int inLead, Words all) {
        for (int at = 0; at < terms.size(); at++) {
            all.add(terms.code(at));
            int slot = slot(terms.code(at));
            while (slots[slot] != 0) {
                slot = slot + 1 & SLOTS - 1;
            }
            slots[slot] = (terms.code(at) << 1 | inLead) + 1;
        }
    }

    /// Adds up the other's words, and those of them that stand in our title and in our lead.
    private void meet(Terms terms, Words all, Common inTitle, Common inLead) {
        all.clear();
        inTitle.clear();
        inLead.clear();
        for (int at = 0; at < terms.size(); at++) {
            int code = terms.code(at);
            all.add(code);
            int found = find(code);
            if (found >= 0) {
                ((found & 1) == 0 ? inTitle : inLead).add(found >>> 1, code);
            }
        }
    }

    private int find(int code) {
        for (int slot = slot(code); slots[slot] != 0; slot = slot + 1 & SLOTS - 1) {
            int found = slots[slot] - 1;
            if (Terms.isSameWord(found >>> 1, code)) {
                return found;
            }
        }
        return -1;
    }

    private static int slot(int code) {
        return Terms.hash(code) & SLOTS - 1;
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }

    /// Some words, added up.
    private static final class Words {
        double news;
        double squares;
        int names;
        int numbers;
        int telling;

        void clear() {
            news = 0;
            squares = 0;
            names = 0;
            numbers = 0;
            telling = 0;
        }

        void add(int code) {
            double weight = Terms.weight(code);
            news += Terms.newsWeight(code);
            squares += weight * weight;
            names += Terms.isName(code) ? 1 : 0;
            numbers += Terms.isNumber(code) ? 1 : 0;
            telling += Terms.isTelling(code) ? 1 : 0;
        }
    }

    /// Words that both have, as each has them and as the one has them that proves more by them.
    private static final class Common {
        final Words ours = new Words();
        final Words theirs = new Words();
        final Words stronger = new Words();
        double product;

        void clear() {
            ours.clear();
            theirs.clear();
            stronger.clear();
            product = 0;
        }

        void add(int our, int their) {
            ours.add(our);
            theirs.add(their);
            stronger.add(Terms.weight(our) >= Terms.weight(their) ? our : their);
            product += Terms.weight(our) * Terms.weight(their);
        }
    }
}
