package kiosque.web;

import kiosque.websub.Form;
import kiosque.websub.Hub;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Our WebSub hub, as something that forms are posted to.
public final class HubDesk implements FormTaker {

    private final Hub hub;

    public HubDesk(Hub hub) {
        this.hub = hub;
    }

    @Override
    public String path() {
        return Hub.PATH;
    }

    @Override
    public Reply take(Map<String, List<String>> form, String client) {
        kiosque.websub.Reply reply =
                hub.take(
                        new Form(
                                form.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        field -> field.getValue().getFirst()))));
        return new Reply(reply.status(), reply.text());
    }
}
