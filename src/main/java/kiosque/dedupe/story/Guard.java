package kiosque.dedupe.story;

import kiosque.dedupe.story.Sketch.Kind;

/// What forbids that two entries are one story, however alike they are: what a template's next issue or an affair's next day changes,
/// and a copy keeps.
///
/// Something stands apart only where *each* side has what the other lacks: a copy may leave out or add.
public enum Guard {
    NONE("nothing stands against it"),
    LIVE("one is a live page"),
    RECURRING("the title comes again with other facts"),
    VAGUE("the titles say too little"),
    EVENT("such things happen often, and the texts tell of another one"),
    NUMBERS("the figures differ"),
    NAMES("the names differ"),
    WORDS("each title has words of its own in the same place"),
    DENIAL("one denies it"),
    STAGES("one is a step further, or warns of other weather"),
    LATE("it is of another day");

    private static final double ALIKE = 0.5;
    private static final double MUCH_ALIKE = 0.6;
    private static final double NEARLY_THE_SAME = 0.75;
    private static final double THE_SAME = 0.9;
    private static final int TELLING = 3;
    private static final double HALF_A_DAY = 0.5;

    private static final double TEMPLATE_TEXT = 0.4;

    /// How surely two titles that come again are the same news: of forty such pairs thirty-seven are.
    private static final double BULLETIN = 3.3;

    /// Runs of three words in the lead that an agency's notice has at least.
    private static final int NOTICE = 6;

    /// Two desks choose two words each of their own for one event. More of them in a title that is alike are other facts in the same form.
    private static final int MANY = 2;

    /// Less than two names.
    private static final double LITTLE = 2.6;

    /// Of what happens every day alone: "Un homme tué par balle à Marseille" has 3.5, "L'ex-ministre X mis en examen pour tentative de viol" 5.
    private static final double COMMON_EVENT = 5.5;

    /// More than the titles of columns and bulletins have.
    private static final double MUCH_SHARED = 5;

    private final String words;

    Guard(String words) {
        this.words = words;
    }

    /// For `explain`.
    public String words() {
        return words;
    }

    /// Whether it stands against a whole story, whichever of its members says the same as the entry: what a story may not grow by.
    boolean isOfStory() {
        return this == LIVE || this == STAGES || this == LATE;
    }

    /// Whether it stands against one event, too: what comes next in an affair.
    boolean isOfEvent() {
        return this == STAGES || this == LATE || this == NUMBERS;
    }

    /// @param copied whether the texts are one
    /// @param days how far apart they are
    public static Guard of(
            Sketch one, Sketch other, Likeness likeness, boolean copied, double days) {
        double same = Tiers.same(one, other, likeness, days);
        if (differInNumbers(likeness) && !isGrowingToll(one, other, likeness, days)) {
            return NUMBERS;
        }
        boolean othersNamed =
                likeness.names() == 0 || (likeness.title() < ALIKE && same < Tiers.SURE);
        if (likeness.namesApart() > 0 && othersNamed) {
            return NAMES;
        }
        if (AffairStage.differ(one.course(), other.course())) {
            return STAGES;
        }
        if (one.contradicts(other) && likeness.title() >= ALIKE && likeness.wordsApart() <= 0) {
            return DENIAL;
        }
        boolean template = likeness.title() >= ALIKE && likeness.text() >= TEMPLATE_TEXT;
        if (same < Tiers.SAME
                && likeness.wordsApart() > (template ? 1 : MANY)
                && likeness.title() >= ALIKE) {
            return WORDS;
        }
        if (one.kind() == Kind.LIVE || other.kind() == Kind.LIVE) {
            boolean merelyHeadedLive =
                    one.kind() != other.kind() && copied && likeness.title() >= THE_SAME;
            return merelyHeadedLive ? NONE : LIVE;
        }
        boolean recurs = one.kind() == Kind.TEMPLATE || other.kind() == Kind.TEMPLATE;
        boolean issue = isOneIssue(likeness, days) || isOneBulletin(one, other, likeness, days);
        return recurs && !copied && !isVague(likeness) && !issue
                ? RECURRING
                : ofTitle(one, other, likeness, copied, days);
    }

    private static boolean differInNumbers(Likeness likeness) {
        return likeness.numbersApart() > 0
                || (likeness.titleNumbersApart() > 0 && likeness.title() >= MUCH_ALIKE);
    }

    /// The same accident or attack with more dead or hurt, as they are counted within half a day.
    private static boolean isGrowingToll(Sketch one, Sketch other, Likeness likeness, double days) {
        return days <= HALF_A_DAY
                && AffairStage.isDaily(one.course())
                && AffairStage.isDaily(other.course())
                && (likeness.names() > 0 || likeness.shared() >= COMMON_EVENT)
                && likeness.namesApart() <= 0
                && likeness.wordsApart() <= MANY
                && likeness.told() >= ALIKE;
    }

    private static Guard ofTitle(
            Sketch one, Sketch other, Likeness likeness, boolean copied, double days) {
        if (copied) {
            return NONE;
        }
        if (isVague(likeness)) {
            return VAGUE;
        }
        if (likeness.title() < NEARLY_THE_SAME) {
            return NONE;
        }
        if (likeness.shared() < LITTLE && !isOneNotice(one, other, likeness, days)) {
            return VAGUE;
        }
        boolean common =
                likeness.shared() < COMMON_EVENT
                        && (AffairStage.isDaily(one.course())
                                || AffairStage.isDaily(other.course()));
        return common && likeness.leadsDiffer() ? EVENT : NONE;
    }

    /// The same headline over the same lead, within half a day: however little it says, it is one agency's.
    private static boolean isOneNotice(Sketch one, Sketch other, Likeness likeness, double days) {
        return days <= HALF_A_DAY
                && one.kind() == Kind.NEWS
                && other.kind() == Kind.NEWS
                && likeness.title() >= THE_SAME
                && Math.min(one.runs(), other.runs()) >= NOTICE
                && one.copied(other) >= THE_SAME;
    }

    private static boolean isVague(Likeness likeness) {
        return likeness.title() < NEARLY_THE_SAME && likeness.isOfFiguresAlone();
    }

    /// Nearly the same words, and more of them than the titles of columns and bulletins have.
    private static boolean isOneHeadline(Likeness likeness) {
        return likeness.title() >= MUCH_ALIKE && likeness.shared() >= MUCH_SHARED;
    }

    /// Within half a day, when all but a word agrees: however each desk words it, a warning of weather was issued once.
    private static boolean isOneBulletin(Sketch one, Sketch other, Likeness likeness, double days) {
        return days <= HALF_A_DAY
                && !one.namesOtherDays(other)
                && (AffairStage.isWeather(one.course()) || AffairStage.isWeather(other.course()))
                && Tiers.same(one, other, likeness, days) >= BULLETIN
                && likeness.telling() >= TELLING
                && likeness.titleNumbersApart() <= 0
                && likeness.namesAlone() <= 0
                && likeness.wordsApart() <= 1;
    }

    /// Nothing stands apart, and what changes from one issue to the next is shared: the figures; or within half a day, in which there is but one,
    /// whatever there is of figures and names, or a headline that says much.
    private static boolean isOneIssue(Likeness likeness, double days) {
        boolean agrees =
                likeness.telling() >= TELLING
                        && likeness.namesAlone() <= 0
                        && !likeness.leadsDiffer();
        boolean alike = likeness.title() >= MUCH_ALIKE && likeness.numbers() > 0;
        boolean ofOneTime =
                days <= HALF_A_DAY
                        && likeness.titleNumbersApart() <= 0
                        && (likeness.wordsApart() <= 0
                                ? likeness.numbers() > 0
                                        || likeness.names() > 1
                                        || isOneHeadline(likeness)
                                : likeness.wordsApart() == 1
                                        && likeness.numbers() > 0
                                        && likeness.telling() > TELLING
                                        && likeness.shared() >= MUCH_SHARED);
        return agrees && (alike || ofOneTime);
    }
}
