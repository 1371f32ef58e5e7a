package kiosque.normalise;

import kiosque.feed.Category;
import kiosque.feed.Entry;
import kiosque.feed.Link;
import kiosque.feed.Links;
import kiosque.feed.Metadata;
import kiosque.feed.Normalised;
import kiosque.feed.Original;
import kiosque.feed.Original.Cut;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Sha256;
import kiosque.feed.Text;
import kiosque.normalise.article.Paywall;
import kiosque.normalise.language.Languages;
import kiosque.normalise.link.Bases;
import kiosque.normalise.link.Detours;
import kiosque.normalise.markup.PlainText;
import kiosque.normalise.markup.TreeReferences;
import kiosque.text.Neighbourhood;
import kiosque.text.WebUrl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Normalises the entries of one document, one at a time. Knowing the order of the steps is all it does.
final class EntryNormaliser {

    private final Normaliser rules;
    private final Languages.Said said;
    private final String location;
    private final Bases bases;
    private final Set<Sha256> learned;
    private final Neighbourhood neighbourhood;
    private final TreeReferences references;
    private final Slots slots;

    /// @param bases of the texts that declare none
    EntryNormaliser(
            Normaliser rules,
            Languages.Said said,
            String location,
            Bases bases,
            Set<Sha256> learned) {
        this.rules = rules;
        this.said = said;
        this.bases = bases;
        this.location = location;
        this.learned = learned;
        neighbourhood = Neighbourhood.of(location);
        references = rules.references(location, "", neighbourhood);
        slots = new Slots(references);
    }

    Normalised normalise(ParsedEntry parsed) {
        List<Cut> cuts = new ArrayList<>();
        Optional<String> given =
                parsed.link().or(parsed.texts()::contentSource).flatMap(references::resolve);
        Optional<String> page =
                Links.first(parsed.metadata().links(), "canonical").flatMap(references::resolve);
        Optional<String> link = given.map(it -> relinked(Detours.past(it, page), cuts));
        String printed = parsed.texts().title().map(PlainText::line).orElse("");
        String title = rules.rewriting().title(printed, cuts);
        Prose content = prose(parsed.texts().content(), title, link);
        Prose summary = prose(parsed.texts().summary(), title, link);
        Prose body = content.html().isEmpty() ? summary : content;

        cuts.addAll(content.cuts());
        cuts.addAll(summary.cuts());
        Optional<Original> original =
                cuts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Original(printed, body.before(), cuts));
        List<Link> links = slots.links(parsed.metadata().links());
        List<Link> relinked =
                given.equals(link) ? links : replaced(links, given.orElse(""), link.orElse(""));
        return new Normalised(
                entry(parsed, new Clean(title, link, relinked, content, summary)),
                original,
                body.blocks());
    }

    private record Clean(
            String title, Optional<String> link, List<Link> links, Prose content, Prose summary) {

        Prose body() {
            return content.html().isEmpty() ? summary : content;
        }
    }

    private Entry entry(ParsedEntry parsed, Clean clean) {
        Metadata metadata = slots.metadata(parsed.metadata(), clean.links());
        return new Entry(
                parsed.guid(),
                clean.link(),
                clean.title(),
                clean.summary().found(),
                clean.content().found(),
                language(parsed, clean),
                parsed.texts().rights().map(PlainText::line).filter(it -> !it.isEmpty()),
                UnsetDates.without(parsed.dates()),
                metadata,
                marks(parsed, clean, metadata.categories()));
    }

    private Prose prose(Optional<Text> text, String title, Optional<String> link) {
        if (text.isEmpty() || text.get().isBlank()) {
            return Prose.NONE;
        }
        String page = link.orElse("");
        String base = bases.of(text.get(), page, location);
        var body =
                new TextTree(
                        text.get(), rules.references(base, page, neighbourhood), rules.sanitiser());
        return Prose.of(body, title, rules, learned);
    }

    private String relinked(String link, List<Cut> cuts) {
        List<Cut> replaced = new ArrayList<>();
        Optional<String> changed = WebUrl.resolve("", rules.rewriting().link(link, replaced));
        if (changed.isPresent()) {
            cuts.addAll(replaced);
        }
        return changed.orElse(link);
    }

    private static List<Link> replaced(List<Link> links, String url, String by) {
        return links.stream().map(it -> it.url().equals(url) ? it.to(by) : it).toList();
    }

    private Optional<String> language(ParsedEntry parsed, Clean clean) {
        Optional<String> own =
                parsed.texts()
                        .language()
                        .or(() -> parsed.texts().content().flatMap(Text::language))
                        .or(() -> parsed.texts().title().flatMap(Text::language));
        return rules.languages()
                .of(
                        new Languages.Said(own, said.feed(), said.usual()),
                        clean.title() + "\n" + clean.body().words());
    }

    private static List<String> marks(ParsedEntry parsed, Clean clean, List<Category> categories) {
        List<String> terms = categories.stream().map(Category::term).toList();
        boolean paywalled =
                clean.body().paywalled()
                        || Paywall.isMarked(clean.title(), terms)
                        || parsed.metadata().extensions().stream()
                                .anyMatch(it -> Slots.isMark(it) && it.value().equals("false"));
        return paywalled ? List.of("paywalled") : List.of();
    }
}
