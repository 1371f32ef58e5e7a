package kiosque.parse.xml;

/// Finds a closing mark again and again, and remembers when there are no more, so that a document full of openings is read in linear time.
final class NextMark {

    private final String text;
    private final String mark;
    private int found = -1;
    private boolean noMore;

    NextMark(String text, String mark) {
        this.text = text;
        this.mark = mark;
    }

    /// The index after the next mark at or after `from`, -1 where there is none. Asked with growing `from` only.
    int after(int from) {
        if (noMore) {
            return -1;
        }
        if (found < from) {
            found = text.indexOf(mark, from);
            noMore = found < 0;
        }
        return noMore ? -1 : found + mark.length();
    }
}
