package kiosque.publish.merged;

/// Where one document is, whatever its format.
///
/// @param stem up to the dot
/// @param query empty, or with its question mark
public record Address(String stem, String query) {

    public String in(Format format) {
        return stem + "." + format.extension() + query;
    }
}
