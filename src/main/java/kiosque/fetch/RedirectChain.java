package kiosque.fetch;

import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.Validators;
import kiosque.fetch.gate.ForbiddenTarget;
import kiosque.fetch.gate.Target;
import kiosque.fetch.setting.Access;
import kiosque.fetch.wire.Call;
import kiosque.fetch.wire.WireAnswer;
import kiosque.fetch.wire.Wires;
import kiosque.text.PercentEncoding;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One GET with its redirects, hop by hop: each passes the gate anew, validators go to the URL that issued them, credentials to the first origin alone, cookies to the site that set them.
final class RedirectChain {

    private static final int MOST_REDIRECTS = 10;

    private final Wires wires;
    private final Access access;
    private final Asking asking;
    private final Target start;
    private final ExchangeCookies cookies;
    private final Set<String> visited = new HashSet<>();
    private boolean permanentSoFar = true;
    private Optional<URI> permanent = Optional.empty();
    private Target here;
    private String hint = "";
    private final List<WireAnswer> passed = new ArrayList<>();

    private static final String HINT =
            "; it sets a cookie on the way, which only a source with `cookies: true` gives back";

    /// What is asked for, by whom, with which validators, and whether a redirect is followed there.
    record Asking(String userAgent, Header accept, Validators validators, Predicate<URI> follows) {}

    RedirectChain(
            Wires wires, Access access, Asking asking, Target start, ExchangeCookies cookies) {
        this.wires = wires;
        this.access = access;
        this.asking = asking;
        this.start = start;
        this.cookies = cookies;
        here = start;
    }

    /// Where it ended.
    ///
    /// @param passed the redirects that led there
    /// @param onward the redirect that was not followed, if it ended at one
    /// @param cookies whether those that are set are given back
    record Landing(
            WireAnswer answer,
            List<WireAnswer> passed,
            Target target,
            Validators sent,
            Moves moves,
            Optional<URI> onward,
            boolean cookies) {}

    /// Goes all the way, within the current `Deadline`.
    Landing travel() throws IOException, HttpException {
        while (true) {
            Optional<String> given = cookies.forRequest(here);
            if (!visited.add(here.uri() + given.toString())) {
                throw new ForbiddenTarget(
                        "It redirects in a circle, by way of " + here.uri() + hint);
            }
            Validators sent =
                    asking.validators()
                            .issuedBy()
                            .filter(here.uri()::equals)
                            .map(_ -> asking.validators())
                            .orElse(Validators.NONE);
            WireAnswer answer =
                    wires.send(Call.get(here, fields(sent, given), access.maxSize()), access);
            cookies.keep(answer, here);
            if (!cookies.areKept() && answer.field("Set-Cookie").isPresent()) {
                hint = HINT;
            }
            Optional<String> onward = onward(answer);
            if (onward.isEmpty()) {
                return landing(answer, sent, Optional.empty());
            }
            passed.add(answer);
            follow(answer.status(), onward.get());
            if (!asking.follows().test(here.uri())) {
                return landing(answer, sent, Optional.of(here.uri()));
            }
        }
    }

    private Landing landing(WireAnswer answer, Validators sent, Optional<URI> onward) {
        return new Landing(
                answer, passed, here, sent, new Moves(permanent), onward, cookies.areKept());
    }

    /// Where the exchange is at: what a failure is told of.
    Target here() {
        return here;
    }

    private List<Header> fields(Validators sent, Optional<String> cookies) {
        var fields = new RequestFields(asking.userAgent(), asking.accept()).conditional(sent);
        return (here.sameOrigin(start) ? fields.with(access, start) : fields)
                .withCookies(cookies)
                .list();
    }

    private static Optional<String> onward(WireAnswer answer) {
        return switch (answer.status()) {
            case 300, 301, 302, 303, 307, 308 -> answer.field("Location");
            default -> Optional.empty();
        };
    }

    private void follow(int status, String location) throws ForbiddenTarget {
        if (visited.size() > MOST_REDIRECTS) {
            throw new ForbiddenTarget("It redirects more than " + MOST_REDIRECTS + " times");
        }
        here = here.resolve(PercentEncoding.ofField(location));
        if (here.user().isPresent()) {
            throw new ForbiddenTarget("It redirects to an address with a user name in it");
        }
        permanentSoFar &= status == 301 || status == 308;
        if (permanentSoFar) {
            permanent = Optional.of(here.uri());
        }
    }
}
