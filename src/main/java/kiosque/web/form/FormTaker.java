package kiosque.web.form;

import java.util.List;
import java.util.Map;

/// Takes what is posted as a form to one path: the WebSub hub, for instance. It may block.
public interface FormTaker {

    /// What the poster is told.
    record Reply(int status, String text) {}

    /// `/hub`, for instance.
    String path();

    /// Takes a form.
    ///
    /// @param form the fields by name, decoded
    /// @param client the poster's address
    Reply take(Map<String, List<String>> form, String client);
}
