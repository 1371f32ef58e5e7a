package kiosque.cli;

import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;

import java.util.List;

/// The settings that a preview tries out.
///
/// @param source the configured name, empty if there is none
record Trial(
        NormaliseSettings normalise, FilterSettings filter, String source, List<String> tags) {}
