package kiosque.web;

import kiosque.picture.OurPictures;
import kiosque.store.published.MergedFeedReader;
import kiosque.web.feed.Documents;
import kiosque.web.form.FormTaker;
import kiosque.web.ops.Health;
import kiosque.web.ops.Metrics;
import kiosque.websub.Callback;

import java.util.List;
import java.util.Optional;

/// What a web server serves.
///
/// @param reader what pages show, beyond the documents
/// @param health what `/health/ready` says: whether the pipeline is alive
/// @param callback what hubs talk to, where we subscribe at hubs
/// @param formTakers other parts of Kiosque that are posted to
/// @param pictures where pages find those of entries with us
public record Contents(
        Documents documents,
        MergedFeedReader reader,
        Health health,
        Metrics metrics,
        Optional<Callback> callback,
        List<FormTaker> formTakers,
        Optional<OurPictures> pictures) {

    public Contents {
        formTakers = List.copyOf(formTakers);
    }
}
