package kiosque.outbox.mail;

import kiosque.feed.PublishedEntry;
import kiosque.feed.PublishedEntry.Copy;
import kiosque.publish.document.Excerpt;
import kiosque.publish.document.LanguageTags;
import kiosque.publish.document.TextGate;
import kiosque.publish.merged.Addresses;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.publish.merged.SiteSettings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a digest says, and the two forms in which it says it: plain text, and HTML that fetches nothing.
final class DigestMail {

    private static final int EXCERPT = 280;

    private final Digest digest;
    private final DigestSettings settings;
    private final SiteSettings site;
    private final DigestWords words;

    /// One story as it is told.
    private record Telling(
            String title,
            Optional<String> link,
            String line,
            String excerpt,
            String alsoAt,
            List<Copy> headlines) {}

    DigestMail(Digest digest, DigestSettings settings, SiteSettings site) {
        this.digest = digest;
        this.settings = settings;
        this.site = site;
        this.words = DigestWords.of(settings.language());
    }

    String subject() {
        return words.subject(title(), digest.all(), words.day(digest.at(), site.timeZone()));
    }

    String plain() {
        var text = new StringBuilder(subject()).append("\n\n");
        for (Telling one : tellings()) {
            text.append("* ").append(one.title()).append('\n');
            text.append("  ").append(one.line()).append('\n');
            line(text, one.excerpt());
            line(text, one.alsoAt());
            line(text, one.link().orElse(""));
            one.headlines()
                    .forEach(further -> {
                        line(text, "- " + headline(further));
                        line(text, further.link().map(link -> "  " + link).orElse(""));
                    });
            text.append('\n');
        }
        if (digest.further() > 0) {
            text.append(words.further(digest.further()));
            text.append(page().map(page -> words.colon() + page).orElse("")).append("\n\n");
        }
        // RFC 3676, section 4.3: what stands below is no part of the letter.
        return text.append("-- \n").append(String.join("\n", ending())).append('\n').toString();
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append("  ").append(line).append('\n');
        }
    }

    String html() {
        var html = new StringBuilder(4096);
        html.append(
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"><title>%s</title></head>
                <body style="margin:0 auto;max-width:640px;padding:16px;font-family:Georgia,serif;line-height:1.45">
                <h1 style="font-size:24px;line-height:1.2">%s</h1>
                """
                        .formatted(
                                words.language(),
                                TextGate.html(subject()),
                                linked(page(), title())));
        tellings().forEach(one -> html.append(html(one)));
        if (digest.further() > 0) {
            html.append("<p style=\"margin:24px 0\">")
                    .append(linked(page(), words.further(digest.further())))
                    .append("</p>\n");
        }
        html.append("<p style=\"margin-top:32px;font-size:13px;opacity:.75\">")
                .append(ending().stream().map(TextGate::html).collect(Collectors.joining("<br>\n")))
                .append("</p>\n</body></html>\n");
        return html.toString();
    }

    private String html(Telling one) {
        var html = new StringBuilder("<div style=\"margin:24px 0\" dir=\"auto\">");
        html.append("<h2 style=\"margin:0;font-size:18px;line-height:1.3\">")
                .append(linked(one.link(), one.title()))
                .append("</h2>\n");
        paragraph(html, "margin:4px 0;font-size:13px;opacity:.75", one.line());
        paragraph(html, "margin:4px 0", one.excerpt());
        paragraph(html, "margin:4px 0;font-size:13px;opacity:.75", one.alsoAt());
        if (!one.headlines().isEmpty()) {
            paragraph(
                    html,
                    "margin:4px 0;font-size:13px;opacity:.75",
                    LanguageTags.headlines(words.language()));
            one.headlines()
                    .forEach(further ->
                            html.append(
                                    "<p style=\"margin:2px 0 2px 12px;font-size:14px\">%s</p>\n"
                                            .formatted(linked(further.link(), headline(further)))));
        }
        return html.append("</div>\n").toString();
    }

    private static String headline(Copy further) {
        return TextGate.plain(further.title())
                + " ("
                + TextGate.plain(further.source().name())
                + ")";
    }

    private static void paragraph(StringBuilder html, String style, String text) {
        if (!text.isEmpty()) {
            html.append("<p style=\"%s\">%s</p>\n".formatted(style, TextGate.html(text)));
        }
    }

    private static String linked(Optional<String> address, String text) {
        return address.map(it ->
                        "<a href=\"%s\">%s</a>".formatted(TextGate.html(it), TextGate.html(text)))
                .orElse(TextGate.html(text));
    }

    private List<Telling> tellings() {
        return digest.entries().stream().map(this::telling).toList();
    }

    private Telling telling(PublishedEntry entry) {
        String body = entry.entry().body();
        String excerpt =
                settings.feed().coverage().content() == Form.TITLE ? "" : Excerpt.of(body, EXCERPT);
        String title = TextGate.plain(entry.entry().title());
        String names =
                entry.alsoAt().stream()
                        .map(Copy::source)
                        .map(source -> TextGate.plain(source.name()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Telling(
                title.isEmpty() ? Excerpt.of(body, 80) : title,
                entry.entry().link(),
                TextGate.plain(entry.source().name())
                        + " · "
                        + words.moment(entry.published(), site.timeZone()),
                title.isEmpty() ? "" : excerpt,
                names.isEmpty() ? "" : words.alsoAt(names),
                entry.headlines());
    }

    private String title() {
        return TextGate.plain(settings.feed().title());
    }

    /// Nobody's token goes out by e-mail.
    Optional<String> page() {
        return settings.feed().isPublic()
                ? Optional.of(new Addresses(site.publicUrl()).page(settings.feed().slug()))
                : Optional.empty();
    }

    private List<String> ending() {
        String reason = words.reason(title(), TextGate.plain(site.title()));
        return site.contact()
                .map(contact -> List.of(reason, words.ending(contact)))
                .orElse(List.of(reason));
    }
}
