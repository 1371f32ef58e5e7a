package kiosque.web.page;

import java.util.List;
import java.util.Optional;

/// `/ops`: how the service is, and was over the last day.
///
/// @param troubles what does not work, a sentence each
/// @param notices what somebody should look after
/// @param nodes the last that each has said of itself
public record OpsPage(
        Frame frame, List<Told> troubles, List<Open> notices, List<Node> nodes, List<Plot> plots) {

    public OpsPage {
        troubles = List.copyOf(troubles);
        notices = List.copyOf(notices);
        nodes = List.copyOf(nodes);
        plots = List.copyOf(plots);
    }

    /// What the log and the command line say in English.
    ///
    /// @param language of the sentence: the page's, where it is known in that
    public record Told(String sentence, String language) {}

    public record Open(Told told, Moment since) {}

    /// One node.
    ///
    /// @param refused why it goes by an older configuration; empty if it does not
    public record Node(
            String process, Moment reported, Optional<Told> refused, List<SourcePage.Fact> facts) {
        public Node {
            facts = List.copyOf(facts);
        }
    }

    /// A figure over the last day, a line a node.
    ///
    /// @param summary what it shows, for who does not see it
    /// @param lines as SVG paths within 620 by 80
    public record Plot(String title, String summary, String most, List<String> lines) {
        public Plot {
            lines = List.copyOf(lines);
        }
    }
}
