package kiosque.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import java.util.Map;

/// Writes pages as HTML. Whatever is not said to be sanitised HTML is escaped for the place that it stands in.
public final class HtmlPages {
    private static final int USUAL_LENGTH = 64 * 1024;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    HtmlPages.class.getClassLoader(),
                    "kiosque.web.template");

    private final Pictures pictures;

    public HtmlPages(Pictures pictures) {
        this.pictures = pictures;
    }

    public String write(HomePage page) {
        return write("home.jte", page);
    }

    public String write(RiverPage page) {
        return write("river.jte", Map.of("page", page, "pictures", pictures));
    }

    public String write(StoryPage page) {
        return write("story.jte", Map.of("page", page, "pictures", pictures));
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

    private String write(String template, Map<String, Object> parameters) {
        var html = new StringOutput(USUAL_LENGTH);
        templates.render(template, parameters, html);
        return html.toString();
    }

    private String write(String template, Object page) {
        var html = new StringOutput(USUAL_LENGTH);
        templates.render(template, page, html);
        return html.toString();
    }
}
