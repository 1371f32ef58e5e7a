package kiosque.fetch;

import module java.base;

import kiosque.feed.FetchOutcome;
import kiosque.feed.Validators;
import kiosque.feed.Validity;
import kiosque.fetch.gate.ForbiddenTarget;
import kiosque.fetch.gate.Target;
import kiosque.fetch.header.RetryAfter;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.fetch.wire.BodyBudget;
import kiosque.fetch.wire.BodyBudget.Share;
import kiosque.fetch.wire.Call;
import kiosque.fetch.wire.ContentDecoding;
import kiosque.fetch.wire.Deadline;
import kiosque.fetch.wire.ShownCertificates;
import kiosque.fetch.wire.WireAnswer;
import kiosque.fetch.wire.Wires;
import kiosque.text.Authority;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;

/// Asks a server for a document, politely. Safe for use by many threads.
///
/// Blocks the calling thread until the outcome is known, at most `Access.timeout` and in real time: made for virtual threads.
public final class Fetcher implements AutoCloseable {

    /// Of an answer that is not a feed: a hub's excuse, a callback's echo, a robots.txt (RFC 9309 wants 500 KiB of it read).
    private static final long REPLY_SIZE = 512 * 1024;

    /// No request lasts longer by far.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final CookieJars cookies;
    private final ShownCertificates certificates = new ShownCertificates();
    private volatile Equipment equipment;

    /// What requests go out with: how we call ourselves, and by which ways.
    private record Equipment(FetchSettings settings, Wires wires) {
        static Equipment of(FetchSettings settings, ShownCertificates certificates) {
            return new Equipment(settings, new Wires(settings, certificates));
        }
    }

    /// @param clock what dates in answers are compared with; time-outs do not depend on it
    /// @param store where cookies outlive the process
    public Fetcher(FetchSettings settings, InstantSource clock, CookieStore store) {
        this.clock = clock;
        this.cookies = new CookieJars(clock, store);
        this.equipment = Equipment.of(settings, certificates);
    }

    /// For a single look: nothing outlives it.
    public Fetcher(FetchSettings settings, InstantSource clock) {
        this(settings, clock, CookieStore.NONE);
    }

    /// Forgets the cookies of all sources but those.
    public void keepCookiesOf(Set<String> sources) {
        cookies.keepOnly(sources);
    }

    /// When the certificate ends that the address's server has just shown, if somebody should have renewed it.
    public Optional<Instant> endingCertificate(URI url) {
        return Authority.of(url)
                .map(Authority::host)
                .flatMap(certificates::of)
                .filter(shown -> shown.isNearlyOver(clock.instant()))
                .map(Validity::until);
    }

    /// Goes by other settings from the next request on; what is under way ends as it began.
    public synchronized void configure(FetchSettings settings) {
        Equipment before = equipment;
        if (!before.settings().equals(settings)) {
            equipment = Equipment.of(settings, certificates);
            Thread.ofVirtual().name("old connections").start(() -> closeLater(before.wires()));
        }
    }

    private static void closeLater(Wires wires) {
        try (wires) {
            Thread.sleep(LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One GET with its redirects; never throws for anything that a server or the network does.
    public FetchOutcome fetch(FetchRequest request) {
        return ended(feed(request));
    }

    /// The same of a list of feeds.
    public FetchOutcome list(FetchRequest request) {
        return ended(travel(request, RequestFields.LIST, _ -> true));
    }

    /// The same of a picture.
    public FetchOutcome picture(FetchRequest request) {
        return ended(travel(request, RequestFields.PICTURE, _ -> true));
    }

    private static FetchOutcome ended(PageReply reply) {
        return switch (reply) {
            case PageReply.Ended(FetchOutcome outcome) -> outcome;
            case PageReply.BrokenByUs(FetchOutcome how) -> how;
            case PageReply.Elsewhere(URI url) ->
                    new FetchOutcome.Forbidden("It redirects to " + url);
        };
    }

    /// The same, telling apart what we broke off ourselves.
    public PageReply feed(FetchRequest request) {
        return travel(request, RequestFields.FEED, _ -> true);
    }

    /// One GET of an article's page, in the same manner: no validators, no deltas, otherwise the same gate and limits.
    ///
    /// @param follows whether a redirect to that address is to be followed by this very request
    public PageReply page(URI url, Access access, Predicate<URI> follows) {
        return travel(new FetchRequest(url, Validators.NONE, access), RequestFields.PAGE, follows);
    }

    /// One GET that follows no redirect.
    public Reply get(URI url, Access access) {
        return exchange(
                url,
                access,
                target -> Call.get(target, fields(target, access, Map.of()), replySize(access)));
    }

    /// One POST, sent once whatever happens.
    public Reply post(
            URI url, byte[] body, String contentType, Map<String, String> headers, Access access) {
        var content = Optional.of(new Call.Content(body, contentType));
        return exchange(
                url,
                access,
                target ->
                        new Call(
                                "POST",
                                target,
                                fields(target, access, headers),
                                content,
                                replySize(access)));
    }

    @Override
    public void close() {
        equipment.wires().close();
    }

    private PageReply travel(FetchRequest request, Header accept, Predicate<URI> follows) {
        Access access = request.access();
        Target start;
        try {
            start = Target.parse(request.url().toString());
        } catch (ForbiddenTarget e) {
            return new PageReply.Ended(new FetchOutcome.Forbidden(Failures.message(e)));
        }
        Equipment now = equipment;
        var asking =
                new RedirectChain.Asking(
                        now.settings().userAgent(), accept, request.validators(), follows);
        var exchanged = new ExchangeCookies(cookies, access.cookies());
        var chain = new RedirectChain(now.wires(), access, asking, start, exchanged);
        try {
            PageReply reply =
                    counted(() ->
                            Deadline.within(
                                    access.timeout(),
                                    () -> settled(judged(chain.travel(), access.maxSize()))));
            return reply instanceof PageReply.Ended(FetchOutcome outcome) ? byWhom(outcome) : reply;
        } catch (IOException | HttpException e) {
            return byWhom(Failures.ofDocument(e, chain.here()));
        } finally {
            exchanged.putAway();
        }
    }

    private static PageReply settled(PageReply reply) {
        long bytes =
                reply instanceof PageReply.Ended(FetchOutcome outcome)
                        ? outcome.received().map(document -> document.body().length).orElse(0)
                        : 0;
        Share.CURRENT.get().settle(bytes);
        return reply;
    }

    private static PageReply byWhom(FetchOutcome outcome) {
        return Share.CURRENT.isBound() && Share.CURRENT.get().hasWaited() && isBroken(outcome)
                ? new PageReply.BrokenByUs(outcome)
                : new PageReply.Ended(outcome);
    }

    private static boolean isBroken(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Unreachable
                || outcome instanceof FetchOutcome.Truncated;
    }

    /// With a share of the memory for bodies: the caller's, who still has the body then, or one for as long as it comes in.
    private static <T> T counted(Deadline.Exchange<T> exchange) throws IOException, HttpException {
        if (Share.CURRENT.isBound()) {
            return exchange.run();
        }
        try (Share own = BodyBudget.OF_THE_HEAP.share()) {
            return ScopedValue.where(Share.CURRENT, own).call(exchange::run);
        } catch (IOException | HttpException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an exchange throws nothing else", e);
        }
    }

    private PageReply judged(RedirectChain.Landing landing, long maxSize) throws IOException {
        return landing.onward().isPresent()
                ? new PageReply.Elsewhere(landing.onward().get())
                : new PageReply.Ended(
                        new AnswerVerdict(landing, maxSize, clock.instant()).outcome());
    }

    private Reply exchange(URI url, Access access, Function<Target, Call> call) {
        Target target;
        try {
            target = Target.parse(url.toString());
        } catch (ForbiddenTarget e) {
            return new Reply.Failed(new FetchOutcome.Forbidden(Failures.message(e)));
        }
        try {
            return counted(() ->
                    Deadline.within(
                            access.timeout(),
                            () ->
                                    reply(
                                            equipment.wires().send(call.apply(target), access),
                                            replySize(access))));
        } catch (IOException | HttpException e) {
            return Failures.ofExchange(e, target);
        }
    }

    private Reply reply(WireAnswer answer, long limit) throws IOException {
        byte[] body =
                answer.isSuccess()
                        ? ContentDecoding.undone(answer, limit)
                        : ContentDecoding.glimpsed(answer, limit);
        return new Reply.Answered(answer.status(), body, RetryAfter.of(answer, clock.instant()));
    }

    private List<Header> fields(Target target, Access access, Map<String, String> headers) {
        return new RequestFields(equipment.settings().userAgent(), RequestFields.ANYTHING)
                .with(access, target)
                .with(headers)
                .list();
    }

    private static long replySize(Access access) {
        return Math.min(REPLY_SIZE, access.maxSize());
    }
}
