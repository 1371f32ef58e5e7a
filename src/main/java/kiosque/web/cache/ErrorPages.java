package kiosque.web.cache;

import kiosque.publish.merged.SiteSettings;
import kiosque.web.http.Answer;
import kiosque.web.http.WebRequest;
import kiosque.web.page.ErrorPage;
import kiosque.web.page.Frame;
import kiosque.web.page.Sentences;
import kiosque.web.page.Wording;

import org.eclipse.jetty.http.HttpHeader;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says no to people in a page, where programs get the bare sentence.
public record ErrorPages(PageContext context) {
    private static final Set<Integer> KNOWN = Set.of(400, 401, 404, 429, 503);

    /// The answer as whoever asks likes it.
    public Answer dress(WebRequest request, Answer answer) {
        return answer instanceof Answer.Refused refused && isBrowser(request)
                ? new Answer.Excused(refused, context.pages().write(page(request, refused)))
                : answer;
    }

    private ErrorPage page(WebRequest request, Answer.Refused refused) {
        SiteSettings site = context.site();
        var words = Wording.in(PageCache.languages(request), site.language());
        String phrase = KNOWN.contains(refused.status()) ? "" + refused.status() : "other";
        String heading = words.say("error." + phrase);
        var frame =
                new Frame(
                        words,
                        heading,
                        site.title(),
                        WebAddresses.root(site),
                        List.of(),
                        Optional.empty());
        String sentence = Sentences.say(words, refused.sentence()).orElse("");
        return new ErrorPage(frame, refused.status(), heading, sentence);
    }

    private static boolean isBrowser(WebRequest request) {
        return request.header(HttpHeader.ACCEPT)
                .filter(accepted -> accepted.contains("text/html"))
                .isPresent();
    }
}
