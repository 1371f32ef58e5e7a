package kiosque.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Writes pages as HTML. Whatever is not said to be sanitised HTML is escaped for the place that it stands in.
public final class HtmlPages {
    private static final int USUAL_LENGTH = 64 * 1024;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    HtmlPages.class.getClassLoader(),
                    "kiosque.web.template");

    public String write(HomePage page) {
        return write("home.jte", page);
    }

    public String write(RiverPage page) {
        return write("river.jte", page);
    }

    public String write(StoryPage page) {
        return write("story.jte", page);
    }

    public String write(SearchPage page) {
        return write("search.jte", page);
    }

    public String write(SourcesPage page) {
        return write("sources.jte", page);
    }

    public String write(SourcePage page) {
        return write("source.jte", page);
    }

    public String write(OpsPage page) {
        return write("ops.jte", page);
    }

    public String write(ErrorPage page) {
        return write("error.jte", page);
    }

    private String write(String template, Object page) {
        var html = new StringOutput(USUAL_LENGTH);
        templates.render(template, page, html);
        return html.toString();
    }
}
