package kiosque.cli.command;

import kiosque.cli.control.Exit;
import kiosque.cli.control.FileTrouble;
import kiosque.cli.control.Steps;
import kiosque.feed.Document;
import kiosque.feed.ParseOutcome;
import kiosque.parse.ParseSettings;
import kiosque.text.Printable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `kiosque parse`.
@Command(
        name = "parse",
        header = "Print what Kiosque understands of a feed, as one JSON Feed 1.1 object.",
        description = {
            "",
            "Reads a document from a file or from standard input: RSS, Atom, RDF, CDF, JSON Feed or"
                + " a sitemap of news, however broken. What the publisher said is printed as it was"
                + " understood, nothing cleaned; what JSON Feed has no place for is under"
                + " _kiosque.",
            "Ends with 65 where it is no feed, and says what it is instead.",
            ""
        })
public final class ParseCommand implements Callable<Integer> {

    private final Steps steps;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "The Content-Type that the server sent.")
    private @Nullable String contentType;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "Where the document came from: relative addresses start there.")
    private @Nullable URI base;

    @Option(
            names = "--batch",
            description =
                    "Read lines from standard input,"
                        + " path<TAB>url<TAB>content-type<TAB>headers-as-JSON, and answer each with"
                        + " one line: the JSON object, or {\"error\": …}.")
    private boolean batch;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The document; standard input without it or for -.")
    private @Nullable Path file;

    @Spec private CommandSpec spec = CommandSpec.create();

    public ParseCommand(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Integer call() throws IOException {
        if (batch) {
            steps.batch(System.in, System.out);
            return Exit.OK;
        }
        byte[] body = FileTrouble.read(file == null ? Path.of("-") : file);
        Document document =
                new Document(
                        body,
                        base == null ? URI.create("http://localhost/") : base,
                        Optional.ofNullable(contentType),
                        Optional.empty(),
                        List.of());
        return switch (steps.parse(document, ParseSettings.DEFAULT)) {
            case ParseOutcome.Understood understood -> {
                spec.commandLine()
                        .getOut()
                        .println(steps.json(understood.feed(), document.location()));
                yield Exit.OK;
            }
            case ParseOutcome.NotAFeed other -> {
                spec.commandLine()
                        .getErr()
                        .println("kiosque: " + Printable.of(other.explanation()));
                yield Exit.DATA;
            }
        };
    }
}
