package kiosque.dedupe.story;

/// What two entries have in common as far as it is told in a score: all that is asked of most that share a word.
///
/// @param title which part of the titles' runs of four letters both have
/// @param told which part of the titles' words, by weight, stands in the title or the lead of the other; the smaller of both sides
/// @param toldWhole likewise, the larger: near 1 where one title says all that the other says
/// @param lead weighted cosine of the words of title and lead
/// @param numbers how many numbers both have
/// @param telling how many words worth telling both have in title or lead, names apart that are in the news every day
record Nearness(
        double title, double told, double toldWhole, double lead, int numbers, int telling) {

    /// Below titles that have less in common nobody asks whether the leads are one.
    private static final double ASKED_TITLE = 0.2;

    private static final double ASKED_TOLD = 0.4;

    boolean mayBeCopied() {
        return title >= ASKED_TITLE || told >= ASKED_TOLD;
    }
}
