package kiosque.config;

import java.util.Optional;

/// Which Kiosque this is.
public final class Version {

    /// As the build wrote it into the jar; `dev` outside of one.
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }
}
