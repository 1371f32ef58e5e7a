package kiosque.cli.control;

import kiosque.store.sql.StoreException;
import kiosque.web.server.CannotListen;

import java.util.Optional;

/// An ordinary trouble: a sentence that says what, where and what to do, and how the program ends.
///
/// @param exit as `sysexits.h` numbers it
public record CommandFailure(String sentence, int exit) {

    /// Empty for what is a fault of ours.
    public static Optional<CommandFailure> of(Exception thrown) {
        return switch (thrown) {
            case FileTrouble trouble -> Optional.of(told(trouble, trouble.exit()));
            case Unavailable missing -> Optional.of(told(missing, Exit.UNAVAILABLE));
            case WrongClock wrong -> Optional.of(told(wrong, Exit.SYSTEM));
            case StoreException refused when refused.isOfTheDatabase() ->
                    Optional.of(told(refused, exit(refused)));
            case CannotListen refused ->
                    Optional.of(
                            told(
                                    refused,
                                    switch (refused.trouble()) {
                                        case TAKEN -> Exit.UNAVAILABLE;
                                        case DENIED -> Exit.NO_PERMISSION;
                                        case NOT_OURS, BAD_CERTIFICATE -> Exit.CONFIGURATION;
                                    }));
            default -> Optional.empty();
        };
    }

    private static int exit(StoreException refused) {
        return switch (refused.trouble()) {
            case UNAVAILABLE, AWAY -> Exit.UNAVAILABLE;
            case DENIED -> Exit.NO_PERMISSION;
            case IN_USE -> Exit.LATER;
            case CANNOT_WRITE -> Exit.CANNOT_CREATE;
            case NO_ROOM -> Exit.INPUT_OUTPUT;
            case REQUEST -> Exit.SOFTWARE;
        };
    }

    private static CommandFailure told(Exception thrown, int exit) {
        return new CommandFailure(String.valueOf(thrown.getMessage()), exit);
    }
}
