package kiosque.web;

import kiosque.feed.NodeFigures;
import kiosque.feed.NodeFigures.Pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invented day of two nodes, of which one was away for some hours.
final class NodeDay {

    static List<NodeFigures> ending(Instant now) {
        List<NodeFigures> figures = new ArrayList<>();
        for (int minute = 24 * 60 - 1; minute >= 0; minute--) {
            Instant at = now.minus(Duration.ofMinutes(minute));
            figures.add(node("aaaa", "4711@presse", at, minute));
            if (minute < 300 || minute > 600) {
                figures.add(node("bbbb", "815@depeche", at, minute + 500));
            }
        }
        return figures;
    }

    private static NodeFigures node(String node, String process, Instant at, int minute) {
        double wave = 1 + Math.sin(minute / 230.0);
        boolean refused = node.equals("bbbb");
        return new NodeFigures(
                node,
                at,
                Duration.ofMinutes(1),
                new NodeFigures.Identity("1.0.0", process, at.minus(Duration.ofHours(50))),
                new NodeFigures.Work(
                        (long) (20 + 14 * wave),
                        minute % 7 == 0 ? 2 : 0,
                        (long) (5 * wave),
                        new Pace(12, Duration.ofMillis((long) (130 + 60 * wave))),
                        new Pace(minute % 3, Duration.ofMillis(9L * (minute % 3))),
                        (long) (300 * wave),
                        3,
                        (int) (2 * wave),
                        Duration.ofSeconds(minute % 60)),
                new NodeFigures.Room(
                        (long) (150e6 + 60e6 * wave),
                        1_073_741_824,
                        34_000_000_000L,
                        212_000_000L - minute * 9000L,
                        2,
                        0),
                new NodeFigures.Rule(
                        118,
                        4,
                        at.minus(Duration.ofHours(5)),
                        refused
                                ? Optional.of("kiosque.yaml:3:1: there is no key “sorces”")
                                : Optional.empty(),
                        Optional.empty()));
    }
}
