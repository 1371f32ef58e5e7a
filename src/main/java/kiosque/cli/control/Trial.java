package kiosque.cli.control;

import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.ParseSettings;

import java.util.List;

/// The settings that a preview tries out.
///
/// @param source the configured name, empty if there is none
public record Trial(
        ParseSettings parse,
        NormaliseSettings normalise,
        FilterSettings filter,
        String source,
        List<String> tags) {}
