package kiosque.normalise;

import kiosque.normalise.cut.Rewrite;

import java.util.List;

/// What is done to one source's texts.
///
/// @param boilerplate regular expressions (RE2) of blocks that are no part of a text, matched from first to last
/// @param keptBlocks what is never cut, though a rule or the learning says so: names of rules, or a block's own words
/// @param keepTracking whether tracking parameters and pixels stay
/// @param rewrites applied in order
public record NormaliseSettings(
        List<String> boilerplate,
        List<String> keptBlocks,
        boolean keepTracking,
        List<Rewrite> rewrites) {

    public static final NormaliseSettings DEFAULTS =
            new NormaliseSettings(List.of(), List.of(), false, List.of());

    public NormaliseSettings {
        boilerplate = List.copyOf(boilerplate);
        keptBlocks = List.copyOf(keptBlocks);
        rewrites = List.copyOf(rewrites);
    }

    public NormaliseSettings(
            List<String> boilerplate, boolean keepTracking, List<Rewrite> rewrites) {
        this(boilerplate, List.of(), keepTracking, rewrites);
    }
}
