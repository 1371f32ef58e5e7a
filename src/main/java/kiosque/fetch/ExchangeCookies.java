package kiosque.fetch;

import kiosque.fetch.wire.WireAnswer;

import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265LaxSpec;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

import java.util.List;

/// Cookies that one origin sets along an exchange's redirects, and those that it set before: some sites let nobody in without.
final class ExchangeCookies {

    private static final RFC6265LaxSpec SPEC = new RFC6265LaxSpec();

    private final Target origin;
    private final BasicCookieStore kept;

    /// @param kept of the origin alone
    ExchangeCookies(Target origin, BasicCookieStore kept) {
        this.origin = origin;
        this.kept = kept;
    }

    void keep(WireAnswer answer, Target from) {
        if (!from.sameOrigin(origin)) {
            return;
        }
        CookieOrigin where = where(from);
        for (String field : answer.fields("Set-Cookie")) {
            try {
                for (Cookie cookie : SPEC.parse(new BasicHeader("Set-Cookie", field), where)) {
                    SPEC.validate(cookie, where);
                    kept.addCookie(cookie);
                }
            } catch (MalformedCookieException _) {
                // a cookie that is none is not kept, as in any browser
            }
        }
    }

    List<Header> headers(Target to) {
        if (!to.sameOrigin(origin)) {
            return List.of();
        }
        List<Cookie> fitting =
                kept.getCookies().stream().filter(cookie -> SPEC.match(cookie, where(to))).toList();
        return fitting.isEmpty() ? List.of() : SPEC.formatCookies(fitting);
    }

    private static CookieOrigin where(Target target) {
        return new CookieOrigin(
                target.host(), target.port(), target.path().split("\\?", 2)[0], target.isSecure());
    }
}
