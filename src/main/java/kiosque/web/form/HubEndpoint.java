package kiosque.web.form;

import kiosque.web.access.ClientLimits;
import kiosque.websub.Form;
import kiosque.websub.Hub;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Our WebSub hub, as something that forms are posted to.
public final class HubEndpoint implements FormTaker {

    /// Each subscription makes us ask somebody for confirmation.
    private static final int BURST = 30;

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Hub hub;
    private final ClientLimits limits = new ClientLimits(BURST, PACE, System::nanoTime);

    public HubEndpoint(Hub hub) {
        this.hub = hub;
    }

    @Override
    public String path() {
        return Hub.PATH;
    }

    @Override
    public Reply take(Map<String, List<String>> form, String client) {
        if (limits.take(client).isPresent()) {
            return new Reply(429, "too many requests; try again later\n");
        }
        kiosque.websub.CallbackReply reply =
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
