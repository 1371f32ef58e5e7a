package kiosque.web.access;

import module java.base;

/// A password of which nobody can read what it is: PBKDF2 with HMAC-SHA-256 (RFC 8018).
public final class HashedPassword {

    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([1-9][0-9]{3,6}):([0-9a-f]{32,128}):([0-9a-f]{64})");

    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private HashedPassword(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /// With a salt of its own.
    public static HashedPassword of(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new HashedPassword(ROUNDS, salt, hash(password, ROUNDS, salt));
    }

    /// As [#toString] writes it; empty if it is nothing of the kind.
    public static Optional<HashedPassword> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(
                        new HashedPassword(
                                Integer.parseInt(form.group(1)),
                                HexFormat.of().parseHex(form.group(2)),
                                HexFormat.of().parseHex(form.group(3))))
                : Optional.empty();
    }

    /// Takes as long for a wrong password as for the right one.
    boolean isOf(String password) {
        return MessageDigest.isEqual(hash, hash(password, rounds, salt));
    }

    private static byte[] hash(String password, int rounds, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256))
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashedPassword same
                && rounds == same.rounds
                && Arrays.equals(salt, same.salt)
                && Arrays.equals(hash, same.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "pbkdf2-sha256:%d:%s:%s"
                .formatted(rounds, HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash));
    }
}
