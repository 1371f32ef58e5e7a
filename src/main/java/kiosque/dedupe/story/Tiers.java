package kiosque.dedupe.story;

import kiosque.dedupe.story.Sketch.Kind;
import kiosque.dedupe.story.StoryVerdict.Rule;

import java.time.Duration;
import java.util.Locale;

/// The rules A to D by which two entries tell one story, and the guards that forbid it. A false merge hides news, so every doubt ends in
/// *related*.
///
/// - **A** the same article's address, or the same guid that is unique in the world.
/// - **B** the same news: the titles' letters, words and figures agree, and the time. Weighed by figures that were fitted to labelled pairs of
///   real headlines, over which they were cross-checked stretch by stretch ([docs/stories.md]).
/// - **C** the same text, whole, below titles that agree somewhat. A text never decides without the titles.
/// - **D** the same affair: related, not merged.
///
/// Guards ([Guard]) hold for B and C: figures, days, names or stages that stand against each other, live pages, titles that recur.
final class Tiers {

    /// Score of B from which two entries are one: of a hundred pairs above it some ninety-seven are the same news.
    static final double SAME = 1.9;

    /// Likewise of English titles over no text, which say more by themselves: of sixty such pairs that score less than 1.3 fifty-five are. Of French ones six in seven from there on would be.
    static final double SAME_BARE = 1.0;

    /// Score from which an entry that tells two stories proves them one. Between the two thresholds one in five would not be the same news.
    static final double SURE = 2.6;

    /// From where on it is the same headline once more: such a one joins a story that is older than words alone reach.
    static final double COPY = 4;

    /// From where on a member says the same so clearly that the story's first entry need not be near; and from where on two entries of one source,
    /// which meant them to be two, are the same news if another's shows it.
    static final double WITNESS = 3;

    /// Score from which two that are not one story tell of one event, if nothing stands against them: of a hundred such pairs some ninety-five do.
    static final double EVENT = 1.1;

    /// Likewise together with the rare words that they share, less the time between them: some ninety-three do.
    static final double RARE_EVENT = 1.5;

    /// Likewise where something stands against one story, but not against one event.
    static final double GUARDED_EVENT = 3;

    private static final double MOST_RARE = 4;
    private static final double EVENT_DAY = 2;

    /// In so few stories every word is rare: what is far from one story needs more of them to be of one event.
    private static final int FEW_IN_VIEW = 10;

    /// Within which what tells of one event belongs to one report of it.
    private static final Duration EVENT_LASTS = Duration.ofDays(1);

    /// From where on a member of a story may vouch for an entry that the story's centre alone would not have let in.
    static final double AKIN = -1;

    private static final double RELATED = 1.6;

    private static final double COPIED = 0.6;
    private static final int COPIED_RUNS = 12;
    private static final double COPIED_TITLE = 0.2;
    private static final double COPIED_WHOLE = 0.75;
    private static final int COPIED_WHOLE_RUNS = 20;
    private static final double COPIED_TOLD = 0.4;

    /// Within which a source that has the same headline once more tells the same news.
    private static final Duration AGAIN = Duration.ofHours(12);

    private static final double AGAIN_TITLE = 0.75;
    private static final double AGAIN_LEAD = 0.5;

    /// Two names and a word more: the titles of columns and bulletins have less.
    private static final double AGAIN_WEIGHT = 4;

    /// Days after which words alone make no story: by then it is the sequel.
    private static final double LATE = 1.5;

    private static final int SECONDS_A_MINUTE = 60;
    private static final double HOURS_A_DAY = 24;
    private static final double MOST_DAYS = 2;
    private static final int MOST_TELLING = 6;
    private static final int MOST_NUMBERS = 2;

    /// @param apart how far apart in time they are
    static StoryVerdict judge(IndexedSketch indexed, Sketch other, Duration apart) {
        Sketch own = indexed.own();
        if (own.page() != 0 && own.page() == other.page()) {
            return StoryVerdict.address(Rule.LINK);
        }
        if (own.guid() != 0 && own.guid() == other.guid()) {
            return StoryVerdict.address(Rule.GUID);
        }
        if (!own.language().isEmpty()
                && !other.language().isEmpty()
                && !own.language().equals(other.language())) {
            return StoryVerdict.OTHER;
        }
        return byText(own, other, indexed.likeness(other), days(apart));
    }

    /// Whether an entry may be more than other news to one that is stored, as far as can be told before its guards are asked. Of those that
    /// share a word of their titles most may not, and nothing more is read of them.
    ///
    /// @param other a sketch as it is stored
    /// @param story that it tells
    static boolean mayConcern(IndexedSketch indexed, byte[] other, long story, long secondsApart) {
        if (!Sketch.hasWords(other)) {
            return false;
        }
        if (indexed.own().isOfOneAddress(other)) {
            return Sketch.isReadable(other);
        }
        double days = days(secondsApart / SECONDS_A_MINUTE);
        if (!mayConcern(indexed, indexed.atMost(other, story), days)) {
            return false;
        }
        Nearness near = indexed.nearness();
        return mayConcern(indexed, near, days)
                && Sketch.isReadable(other)
                && (isAlike(indexed, near, days) || indexed.own().copied(other) >= COPIED);
    }

    private static boolean mayConcern(IndexedSketch indexed, Nearness near, double days) {
        return near.mayBeCopied() || isAlike(indexed, near, days);
    }

    private static boolean isAlike(IndexedSketch indexed, Nearness near, double days) {
        double least = isBare(indexed.own()) ? SAME_BARE : SAME;
        return same(near, days) >= least || related(near, days) >= RELATED;
    }

    /// Score from which the two are one story.
    private static double least(Sketch one, Sketch other) {
        return isBare(one) && isBare(other) ? SAME_BARE : SAME;
    }

    private static boolean isBare(Sketch one) {
        return one.runs() == 0 && !one.told() && one.language().equals("en");
    }

    /// How near two entries that are compared by their words are to being one story, or related. For `explain`.
    static String margins(IndexedSketch indexed, Sketch other, Duration apart) {
        Likeness likeness = indexed.likeness(other);
        double days = days(apart);
        double same = same(indexed.own(), other, likeness, days);
        return String.format(
                Locale.ROOT,
                "one story from %.1f on, one event from %.1f, it has %.1f; or one event from"
                        + " %.1f on with a point, four at most, for each shared word that no other"
                        + " story has, it has %.1f without; related from %.1f on, it has %.1f",
                least(indexed.own(), other),
                EVENT,
                same,
                RARE_EVENT,
                event(same, days),
                RELATED,
                related(likeness.nearness(), days));
    }

    /// Whether two entries of *one* source that lead to the same page are one article listed twice, not two states of a live page.
    static boolean isOneText(IndexedSketch indexed, Sketch other) {
        Sketch own = indexed.own();
        return own.kind() != Kind.LIVE
                && other.kind() != Kind.LIVE
                && (own.grams().resemblance(other.grams()) > 0.9
                        || isCopy(own, other, indexed.likeness(other)));
    }

    /// Whether a source that has told this news tells it again under another address: the same headline within half a day, that is long enough to be
    /// news and no column, has the same figures, and stands over nothing that speaks of another day, figure or person.
    static boolean isAgain(IndexedSketch indexed, Sketch other, Duration apart) {
        Sketch own = indexed.own();
        Likeness likeness = indexed.likeness(other);
        boolean agrees =
                own.runs() == 0 || other.runs() == 0 || likeness.nearness().lead() >= AGAIN_LEAD;
        return apart.compareTo(AGAIN) <= 0
                && own.kind() == Kind.NEWS
                && other.kind() == Kind.NEWS
                && likeness.title() >= AGAIN_TITLE
                && likeness.told() >= AGAIN_TITLE
                && likeness.shared() >= AGAIN_WEIGHT
                && likeness.titleNumbersAlone() == 0
                && !likeness.leadsDiffer()
                && agrees;
    }

    /// Whether what a source told within half a day under two headlines is one piece of news: of 33 such pairs that another source's entry showed
    /// to be one, 32 were.
    static boolean isTwice(StoryVerdict verdict, Duration apart) {
        return verdict.rule().isSame() && verdict.score() >= WITNESS && apart.compareTo(AGAIN) <= 0;
    }

    /// Whether both tell of one event, if not the same of it.
    ///
    /// @param verdict of the two; to what a live page told of hours ago rare words bind no report
    static boolean isOneEvent(
            IndexedSketch indexed, Sketch other, StoryVerdict verdict, Duration apart) {
        boolean page = verdict.guard() == Guard.LIVE;
        if (verdict.guard().isOfEvent() || apart.compareTo(EVENT_LASTS) > 0) {
            return false;
        }
        boolean free = verdict.guard() == Guard.NONE;
        return ((free || page) && verdict.score() >= EVENT)
                || (!(page && indexed.own().kind() != Kind.LIVE)
                        && (verdict.score() >= AKIN || indexed.inView() >= FEW_IN_VIEW)
                        && event(verdict.score(), days(apart))
                                        + Math.min(indexed.rarity(other), MOST_RARE)
                                >= (free ? RARE_EVENT : GUARDED_EVENT));
    }

    /// Whether two stories of whose event one entry tells may be of one, as their first entries say.
    static boolean isBeside(StoryVerdict verdict, Duration apart) {
        return verdict.guard() != Guard.LIVE
                && !verdict.guard().isOfEvent()
                && apart.compareTo(EVENT_LASTS) <= 0
                && event(verdict.score(), days(apart)) >= AKIN;
    }

    /// What there is of one event without rare words.
    private static double event(double same, double days) {
        return same - EVENT_DAY * days;
    }

    private static StoryVerdict byText(Sketch one, Sketch other, Likeness likeness, double days) {
        boolean copied = isCopy(one, other, likeness);
        Guard guard = days > LATE ? Guard.LATE : Guard.of(one, other, likeness, copied, days);
        double same = same(one, other, likeness, days);
        Rule rule = Rule.NOTHING;
        if (guard == Guard.NONE && same >= least(one, other)) {
            rule = Rule.NEWS;
        } else if (guard == Guard.NONE && copied) {
            rule = Rule.TEXT;
        } else if (mayBeLinked(one, other, likeness)
                && (same >= SAME || related(likeness.nearness(), days) >= RELATED)) {
            rule = Rule.AFFAIR;
        }
        return new StoryVerdict(
                rule,
                same,
                likeness.nearness().lead(),
                guard,
                () -> likeness.evidence(one.copied(other), days));
    }

    /// A live page will have other news tomorrow.
    private static boolean mayBeLinked(Sketch one, Sketch other, Likeness likeness) {
        return one.kind() != Kind.LIVE && other.kind() != Kind.LIVE && !likeness.isOfFiguresAlone();
    }

    /// How surely words make two entries one story.
    static double same(Sketch one, Sketch other, Likeness likeness, double days) {
        return same(likeness.nearness(), days) - views(one, other);
    }

    private static double same(Nearness near, double days) {
        return 6.5 * near.title()
                + 4.0 * near.told()
                + 2.1 * near.toldWhole()
                + 0.65 * Math.min(near.numbers(), MOST_NUMBERS)
                - 2.5 * days
                - 4.6;
    }

    /// What it says against one story that a title heads somebody's view of the event: two papers' views are two pieces.
    private static double views(Sketch one, Sketch other) {
        return one.told() != other.told() ? 3.0 : one.told() ? 2.25 : 0;
    }

    private static double related(Nearness near, double days) {
        return 5.4 * near.lead()
                + 0.42 * Math.min(near.telling(), MOST_TELLING)
                - 0.87 * days
                - 1.6;
    }

    /// Most of the lead below titles that agree somewhat, or all of it below titles that say what the other's lead says.
    private static boolean isCopy(Sketch one, Sketch other, Likeness likeness) {
        int runs = Math.min(one.runs(), other.runs());
        return (likeness.text() >= COPIED
                        && runs >= COPIED_RUNS
                        && likeness.title() >= COPIED_TITLE)
                || (likeness.text() >= COPIED_WHOLE
                        && runs >= COPIED_WHOLE_RUNS
                        && likeness.told() >= COPIED_TOLD
                        && !one.told()
                        && !other.told());
    }

    private static double days(Duration apart) {
        return days(Math.abs(apart.toMinutes()));
    }

    private static double days(long minutes) {
        return Math.min(minutes / 60.0 / HOURS_A_DAY, MOST_DAYS);
    }
}
