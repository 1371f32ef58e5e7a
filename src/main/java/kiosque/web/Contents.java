package kiosque.web;

import kiosque.store.MergedFeedReader;

import java.util.List;

/// What a web server serves.
///
/// @param reader what pages show, beyond the documents
/// @param health what `/health/ready` says: whether the pipeline is alive
/// @param formTakers other parts of Kiosque that are posted to
public record Contents(
        Documents documents,
        MergedFeedReader reader,
        Health health,
        Metrics metrics,
        List<FormTaker> formTakers) {

    public Contents {
        formTakers = List.copyOf(formTakers);
    }
}
