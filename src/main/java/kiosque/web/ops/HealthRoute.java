package kiosque.web.ops;

import kiosque.web.http.Answer;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `/health/live`: this process answers. `/health/ready`: the pipeline is alive, or else what is wrong, a sentence a line.
public record HealthRoute(Health health) implements Route {
    private static final String TEXT = "text/plain; charset=utf-8";

    @Override
    public boolean isOpenAtOnce() {
        return true;
    }

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return switch (request.path()) {
            case "/health/live" -> Optional.of(new Answer.Said(200, TEXT, "alive\n"));
            case "/health/ready" -> Optional.of(ready());
            default -> Optional.empty();
        };
    }

    private Answer ready() {
        List<String> troubles = health.troubles();
        return troubles.isEmpty()
                ? new Answer.Said(200, TEXT, "ready\n" + lines(health.notices()))
                : new Answer.Said(503, TEXT, lines(troubles) + lines(health.notices()));
    }

    private static String lines(List<String> sentences) {
        return sentences.stream().map(sentence -> sentence + "\n").collect(Collectors.joining());
    }
}
