package kiosque;

/// The daemon: its constructor calls are the wiring diagram.
public final class Kiosque {

    private Kiosque() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
