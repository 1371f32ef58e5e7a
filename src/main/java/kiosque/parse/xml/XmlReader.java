package kiosque.parse.xml;

import kiosque.feed.Repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a document as XML: strictly once its characters are mended, without its torn end if it was cut short, forgivingly where nothing else helps.
public final class XmlReader {

    /// Every way reading can end.
    public sealed interface Reading {
        /// A tree, of a feed or of something else.
        record Tree(XmlTree tree) implements Reading {}

        /// A DOCTYPE that declares what no honest feed's does: entities that explode.
        record Hostile() implements Reading {}

        /// No element at all.
        record Nothing() implements Reading {}
    }

    public static Reading read(String text) {
        XmlMender.Mended mended = XmlMender.mend(text);
        return mended.hostile()
                ? new Reading.Hostile()
                : tree(mended).<Reading>map(Reading.Tree::new).orElseGet(Reading.Nothing::new);
    }

    private static Optional<XmlTree> tree(XmlMender.Mended mended) {
        Optional<XmlTree> strict = StrictXml.read(mended.text());
        if (strict.isPresent()) {
            return strict.map(tree -> tree.after(mended.repairs()));
        }
        List<Repair> repairs = new ArrayList<>(mended.repairs());
        Optional<String> torn = TornEnd.cutOff(mended.text());
        if (torn.isPresent()) {
            repairs.add(
                    new Repair(Repair.TRUNCATED, "the document ends before its root element does"));
            Optional<XmlTree> whole = StrictXml.read(torn.get());
            if (whole.isPresent()) {
                return whole.map(tree -> tree.after(repairs));
            }
        }
        repairs.add(new Repair("markup", "not well-formed, read forgivingly"));
        return LenientXml.read(torn.orElse(mended.text())).map(tree -> tree.after(repairs));
    }
}
