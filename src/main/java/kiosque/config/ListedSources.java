package kiosque.config;

import module java.base;

import kiosque.opml.Opml;
import kiosque.text.Authority;
import kiosque.text.Beginning;

/// Feeds of a list as sources of ours: only what the configuration takes, under names that stay whatever the list's order.
///
/// @param known what there is already, or more than once in the list
/// @param refused what is no feed for us, and why, a sentence each
record ListedSources(List<Listed> sources, List<Listed> known, List<String> refused) {

    /// As `name`, `tags` and addresses may be.
    private static final int LONGEST_NAME = 190;

    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 32;
    private static final int LONGEST_URL = 8192;

    /// A name by itself, with its host, with its address, with what no other has.
    private static final int LAST_RESORT = 3;

    /// @param url may hold a user and a password
    record Listed(String name, URI url, List<String> tags) {

        /// The same with these tags before its own.
        Listed with(List<String> more) {
            return new Listed(
                    name,
                    url,
                    Stream.concat(more.stream(), tags.stream().sorted()).distinct().toList());
        }
    }

    private record Candidate(Opml.Feed feed, URI url) {}

    /// In the order of the list.
    ///
    /// @param names that are taken
    /// @param urls of sources that there are already
    static ListedSources of(
            List<Opml.Feed> feeds, Collection<String> names, Collection<String> urls) {
        Set<String> taken = new HashSet<>(urls);
        List<Candidate> candidates = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<Listed> known = new ArrayList<>();
        for (Opml.Feed feed : feeds) {
            try {
                URI url = address(feed.url());
                if (taken.add(UrlText.withoutUser(url).toString())) {
                    candidates.add(new Candidate(feed, url));
                } else {
                    known.add(new Listed(feed.name(), url, tags(feed)));
                }
            } catch (IllegalArgumentException unfit) {
                refused.add(feed.name() + ": " + unfit.getMessage());
            }
        }
        Map<Candidate, String> called = named(candidates, Set.copyOf(names));
        return new ListedSources(
                candidates.stream()
                        .map(it ->
                                new Listed(called.getOrDefault(it, ""), it.url(), tags(it.feed())))
                        .toList(),
                known,
                refused);
    }

    /// Readers write `feed:` and podcast programs `itpc:` before what is fetched as ever.
    private static URI address(String url) {
        if (url.length() > LONGEST_URL) {
            throw new IllegalArgumentException("its address is too long");
        }
        String text = url.strip();
        return UrlText.parse(
                text.matches("(?i)feed:https?://.*")
                        ? text.substring("feed:".length())
                        : text.replaceFirst("(?i)^(feed|itpc|pcast|podcast)://", "https://"));
    }

    /// Where several would have one name, all of them say more: which one came first does not matter.
    private static Map<Candidate, String> named(List<Candidate> candidates, Set<String> taken) {
        Map<Candidate, Integer> details = new HashMap<>();
        while (true) {
            Map<String, List<Candidate>> byName = new HashMap<>();
            for (Candidate one : candidates) {
                String name = name(one, details.getOrDefault(one, 0));
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
            }
            boolean clear = true;
            for (Map.Entry<String, List<Candidate>> same : byName.entrySet()) {
                if (same.getValue().size() > 1 || taken.contains(same.getKey())) {
                    for (Candidate one : same.getValue()) {
                        int detail = details.getOrDefault(one, 0);
                        clear &= detail == LAST_RESORT;
                        details.put(one, Math.min(LAST_RESORT, detail + 1));
                    }
                }
            }
            if (clear) {
                Map<Candidate, String> names = new HashMap<>();
                byName.forEach((name, all) -> names.put(all.getFirst(), name));
                return names;
            }
        }
    }

    private static String name(Candidate one, int detail) {
        String host = Authority.host(one.url());
        String given = one.feed().name().equals(one.feed().url()) ? "" : line(one.feed().name());
        String base = given.isEmpty() ? host : given;
        String address = UrlText.withoutUser(one.url()).toString();
        String more =
                switch (detail) {
                    case 0 -> "";
                    case 1 -> " (" + host + ")";
                    case 2 -> " (" + address.replaceFirst("^https?://", "") + ")";
                    default -> " (" + mark(address) + ")";
                };
        return more.length() < LONGEST_NAME / 2
                ? Beginning.of(base, LONGEST_NAME - more.length()).strip() + more
                : name(one, LAST_RESORT);
    }

    private static String mark(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
    }

    private static List<String> tags(Opml.Feed feed) {
        return feed.tags().stream()
                .map(tag -> Beginning.of(line(tag), LONGEST_TAG).strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
