package kiosque.web.ops;

import module java.base;

import kiosque.feed.NodeFigures;
import kiosque.feed.NodeFigures.Pace;
import kiosque.feed.Notice;
import kiosque.publish.merged.SiteSettings;
import kiosque.web.cache.PageCache;
import kiosque.web.cache.PageContext;
import kiosque.web.cache.WebAddresses;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.WebRequest;
import kiosque.web.page.Frame;
import kiosque.web.page.OpsPage;
import kiosque.web.page.OpsPage.Plot;
import kiosque.web.page.Sentences;
import kiosque.web.page.SourcePage.Fact;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

/// Lays out `/ops` from what the nodes have written down of themselves.
public record OpsOverview(PageContext context, Health health) {

    private static final Duration A_DAY = Duration.ofHours(24);

    private static final double WIDTH = 620;
    private static final double HEIGHT = 80;
    private static final int STEPS = 144;

    Answer answer(WebRequest request) {
        long generation = context.clock().instant().getEpochSecond() / 10;
        var order = new PageCache.Order("/ops", "" + generation, Audience.HOLDERS_OF_A_TOKEN);
        return context.cache()
                .answer(request, order, words -> Optional.of(page(context.calendar(words))));
    }

    private String page(TimeWords calendar) {
        Wording words = calendar.words();
        SiteSettings site = context.site();
        List<Notice> open = health.history().stream().filter(it -> it.overAt().isEmpty()).toList();
        List<NodeFigures> figures = context.reader().figures(calendar.now().minus(A_DAY));
        return context.pages()
                .write(
                        new OpsPage(
                                new Frame(
                                        words,
                                        words.say("ops.title"),
                                        site.title(),
                                        WebAddresses.root(site),
                                        List.of(),
                                        Optional.empty()),
                                Stream.concat(health.troubles().stream(), health.notices().stream())
                                        .filter(told ->
                                                open.stream()
                                                        .noneMatch(it ->
                                                                it.cause().sentence().equals(told)))
                                        .map(told -> said(calendar, told))
                                        .toList(),
                                open.stream().map(notice -> open(notice, calendar)).toList(),
                                nodes(figures, calendar),
                                plots(figures, calendar)));
    }

    private static OpsPage.Open open(Notice notice, TimeWords calendar) {
        return new OpsPage.Open(
                said(calendar, notice.cause().sentence()), calendar.moment(notice.since()));
    }

    private static OpsPage.Told said(TimeWords calendar, String english) {
        Wording words = calendar.words();
        return Sentences.say(words, english)
                .map(it -> new OpsPage.Told(calendar.inWords(it), words.language()))
                .orElseGet(() -> new OpsPage.Told(calendar.inWords(english), "en"));
    }

    private static List<OpsPage.Node> nodes(List<NodeFigures> figures, TimeWords calendar) {
        Instant from = calendar.now().minus(NodeFigures.RECENT);
        return NodeFigures.latest(figures).stream()
                .filter(one -> one.at().isAfter(from))
                .map(one ->
                        new OpsPage.Node(
                                one.identity().process(),
                                calendar.moment(one.at()),
                                one.rule().refused().map(told -> said(calendar, told)),
                                facts(one, calendar)))
                .toList();
    }

    private static List<Fact> facts(NodeFigures node, TimeWords calendar) {
        Wording words = calendar.words();
        NodeFigures.Identity identity = node.identity();
        NodeFigures.Rule rule = node.rule();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(words, "version", identity.version()));
        facts.add(
                fact(
                        words,
                        "up",
                        calendar.roughly(Duration.between(identity.startedAt(), node.at()))));
        facts.add(
                new Fact(
                        words.say("ops.rule"),
                        words.count("ops.sources", rule.sources())
                                + ", "
                                + words.count("ops.feeds", rule.feeds()),
                        words.say("ops.rule.since", calendar.moment(rule.since()).words()),
                        ""));
        facts.addAll(work(node, calendar));
        facts.addAll(room(node, words));
        return facts;
    }

    private static List<Fact> work(NodeFigures node, TimeWords calendar) {
        Wording words = calendar.words();
        NodeFigures.Work work = node.work();
        return List.of(
                fact(words, "polls", words.rough(node.perMinute(work.polls()))),
                fact(words, "failed", words.rough(node.perMinute(work.failed()))),
                fact(words, "lag", calendar.roughly(work.lag())),
                fact(words, "hosts", words.number(work.hosts())),
                fact(words, "queue", words.number(work.queue())),
                fact(words, "commit", milliseconds(words, work.commits())),
                fact(words, "render", milliseconds(words, work.renders())),
                fact(words, "answers", words.rough(node.perMinute(work.answers()))));
    }

    private static List<Fact> room(NodeFigures node, Wording words) {
        NodeFigures.Room room = node.room();
        return List.of(
                fact(
                        words,
                        "memory",
                        words.size(room.heap()) + " / " + words.size(room.heapLimit())),
                fact(words, "database", words.size(room.database())),
                new Fact(
                        words.say("ops.disk"),
                        words.size(room.free()),
                        "",
                        node.rule().held().isPresent() ? "trouble" : ""),
                fact(
                        words,
                        "connections",
                        words.number(room.connections()) + " · " + words.number(room.waiting())));
    }

    private static Fact fact(Wording words, String key, String value) {
        return new Fact(words.say("ops." + key), value, "", "");
    }

    private static String milliseconds(Wording words, Pace pace) {
        return pace.each().map(each -> words.milliseconds(millis(each))).orElse("–");
    }

    private static double millis(Duration each) {
        return each.toNanos() / 1e6;
    }

    private static List<Plot> plots(List<NodeFigures> figures, TimeWords calendar) {
        Wording words = calendar.words();
        Map<String, List<NodeFigures>> nodes = new LinkedHashMap<>();
        figures.forEach(one -> nodes.computeIfAbsent(one.node(), _ -> new ArrayList<>()).add(one));
        DoubleFunction<String> plain = words::rough;
        DoubleFunction<String> size = number -> words.size((long) number);
        DoubleFunction<String> time = words::milliseconds;
        DoubleFunction<String> wait = number -> calendar.roughly(Duration.ofMillis((long) number));
        Function<ToDoubleFunction<NodeFigures>, Curve> of =
                value -> new Curve(List.copyOf(nodes.values()), value, calendar.now());
        return figures.size() < 2
                ? List.of()
                : List.of(
                        of.apply(one -> one.perMinute(one.work().polls()))
                                .plot("polls", plain, words),
                        of.apply(one -> one.perMinute(one.work().failed()))
                                .plot("failed", plain, words),
                        of.apply(one -> one.perMinute(one.work().arrivals()))
                                .plot("arrivals", plain, words),
                        of.apply(one -> one.work().lag().toMillis()).plot("lag", wait, words),
                        of.apply(one -> one.work().queue()).plot("queue", plain, words),
                        of.apply(one -> each(one.work().commits())).plot("commit", time, words),
                        of.apply(one -> each(one.work().renders())).plot("render", time, words),
                        of.apply(one -> one.perMinute(one.work().answers()))
                                .plot("answers", plain, words),
                        of.apply(one -> one.room().heap()).plot("memory", size, words),
                        of.apply(one -> one.room().database()).plot("database", size, words));
    }

    private static double each(Pace pace) {
        return pace.each().map(OpsOverview::millis).orElse(0.0);
    }

    /// One figure of all nodes over the day, in steps of ten minutes; where a node said nothing its line is broken.
    private record Curve(
            List<List<NodeFigures>> nodes, ToDoubleFunction<NodeFigures> value, Instant now) {

        Plot plot(String key, DoubleFunction<String> words, Wording wording) {
            List<Double[]> all = nodes.stream().map(this::steps).toList();
            double most =
                    all.stream()
                            .flatMap(Stream::of)
                            .filter(Objects::nonNull)
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(0);
            String title = wording.say("ops." + key);
            return new Plot(
                    title,
                    wording.say("ops.summary", title, words.apply(most)),
                    wording.say("plot.most", words.apply(most)),
                    all.stream().map(steps -> path(steps, most)).toList());
        }

        private Double[] steps(List<NodeFigures> node) {
            double[] sums = new double[STEPS];
            int[] counts = new int[STEPS];
            for (NodeFigures one : node) {
                double ago = Duration.between(one.at(), now).toMillis();
                int step = STEPS - 1 - (int) (ago / A_DAY.toMillis() * STEPS);
                if (step >= 0 && step < STEPS) {
                    sums[step] += value.applyAsDouble(one);
                    counts[step]++;
                }
            }
            Double[] means = new Double[STEPS];
            for (int step = 0; step < STEPS; step++) {
                if (counts[step] > 0) {
                    means[step] = sums[step] / counts[step];
                }
            }
            return means;
        }

        private static String path(Double[] steps, double most) {
            var path = new StringBuilder();
            boolean drawing = false;
            for (int step = 0; step < STEPS; step++) {
                Double mean = steps[step];
                if (mean != null) {
                    double y = HEIGHT - 2 - (most > 0 ? mean / most : 0) * (HEIGHT - 4);
                    path.append(drawing ? 'L' : 'M')
                            .append(
                                    String.format(
                                            Locale.ROOT, "%.1f %.1f", step * WIDTH / STEPS, y));
                    if (!drawing) {
                        path.append(String.format(Locale.ROOT, "h%.1f", WIDTH / STEPS));
                    }
                }
                drawing = mean != null;
            }
            return path.toString();
        }
    }
}
