package kiosque.web.ops;

import kiosque.publish.merged.SiteSettings;
import kiosque.text.PercentEncoding;
import kiosque.web.cache.WebAddresses;
import kiosque.web.http.Answer;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the operators' own address answers: what is for them, and for all else the way to the public pages.
public final class OpsRoutes {
    private static final int ELSEWHERE = 307;

    /// @param routes of what is for operators
    public static List<Route> of(List<Route> routes, Supplier<SiteSettings> site) {
        return Stream.concat(
                        routes.stream().map(route -> (Route) new Here(route, site)),
                        Stream.of(request -> Optional.of(elsewhere(request, site.get()))))
                .toList();
    }

    private static Answer elsewhere(WebRequest request, SiteSettings site) {
        String path = withoutRoot(request.path(), site);
        if (path.equals("/")) {
            return new Answer.Redirected(ELSEWHERE, "/ops");
        }
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return new Answer.Redirected(ELSEWHERE, site.publicUrl() + encoded(path) + query);
    }

    private static String encoded(String path) {
        return PercentEncoding.encoded(
                path, c -> c <= ' ' || c == 0x7F || "\"<>\\^`{|}%?#".indexOf(c) >= 0);
    }

    /// Links on our pages begin with the public address's path, which a proxy takes away; here there is none.
    private static String withoutRoot(String path, SiteSettings site) {
        String root = WebAddresses.root(site);
        return !root.isEmpty() && path.startsWith(root + "/")
                ? path.substring(root.length())
                : path;
    }

    private record Here(Route route, Supplier<SiteSettings> site) implements Route {

        @Override
        public boolean isOpenAtOnce() {
            return route.isOpenAtOnce();
        }

        @Override
        public Optional<Answer> answer(WebRequest request) {
            return route.answer(request.at(withoutRoot(request.path(), site.get())));
        }
    }
}
