package kiosque.fetch;

import kiosque.fetch.gate.Target;
import kiosque.fetch.wire.WireAnswer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Cookies that sites set along an exchange's redirects, each given back to its own alone, and those that they set before: some let nobody in without.
final class ExchangeCookies {

    private final CookieJars jars;
    private final Optional<String> source;
    private final Map<String, CookieJar> opened = new HashMap<>();

    /// @param source whose cookies are kept; without one, none are
    ExchangeCookies(CookieJars jars, Optional<String> source) {
        this.jars = jars;
        this.source = source;
    }

    boolean areKept() {
        return source.isPresent();
    }

    void keep(WireAnswer answer, Target from) {
        source.ifPresent(name ->
                answer.fields("Set-Cookie").stream()
                        .flatMap(field -> jars.read(field, from).stream())
                        .forEach(cookie -> jar(name, from).add(cookie)));
    }

    /// What is given back there.
    Optional<String> forRequest(Target to) {
        return source.flatMap(name -> jar(name, to).forRequest(to));
    }

    /// What was set is to be had after a restart as well.
    void putAway() {
        source.ifPresent(name -> opened.forEach((site, jar) -> jars.putAway(name, site, jar)));
    }

    /// By host and port, the ports of http and https being one: a site that moves from one to the other knows its cookies again.
    private CookieJar jar(String name, Target target) {
        return opened.computeIfAbsent(target.authority(), site -> jars.of(name, site));
    }
}
