package kiosque.web.river;

import kiosque.web.http.QueryString.Invalid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is asked of a river, and which page of it: the page is no part of what a reader subscribes to.
///
/// @param query without the page
/// @param page from 1
record PagedQuery(String query, int page) {

    private static final String NAME = "page=";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    /// @throws Invalid if the page is no number, or so far that nobody reads on to it
    static PagedQuery of(String asked) throws Invalid {
        List<String> pairs = Arrays.asList(asked.split("&", -1));
        Optional<String> page = pairs.stream().filter(pair -> pair.startsWith(NAME)).findFirst();
        String number = page.map(pair -> pair.substring(NAME.length())).orElse("1");
        if (!NUMBER.matcher(number).matches()) {
            throw new Invalid("“page” is a number from 1 to 99.");
        }
        String rest =
                String.join("&", pairs.stream().filter(pair -> !pair.startsWith(NAME)).toList());
        return new PagedQuery(rest, Integer.parseInt(number));
    }

    /// What asks for the page before, after the rest of the query.
    Optional<String> newer() {
        return page == 1 ? Optional.empty() : Optional.of(page == 2 ? "" : "&" + NAME + (page - 1));
    }

    String older() {
        return "&" + NAME + (page + 1);
    }
}
