package kiosque.web.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import kiosque.feed.Validity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a certificate chain and its private key from PEM files (RFC 7468): the key in PKCS #8, as every tool of today writes it.
final class PemFiles {
    /// Of the key store in memory, which insists on one.
    static final String PASSWORD = "in memory";

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    /// @throws IllegalArgumentException saying which file is wrong, and how
    static KeyStore read(ServerSettings.Tls tls) {
        try {
            PrivateKey key = key(tls.key());
            List<? extends Certificate> chain = chain(tls.certificate());
            if (!belongTogether(key, chain.getFirst().getPublicKey())) {
                throw new IllegalArgumentException(
                        tls.key()
                                + ": not the key of the first certificate in "
                                + tls.certificate());
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "kiosque", key, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    tls.certificate() + ", " + tls.key() + ": " + e.getMessage(), e);
        }
    }

    /// How long the first certificate of the chain is good.
    static Validity validity(KeyStore keys) {
        try {
            X509Certificate first = (X509Certificate) keys.getCertificate("kiosque");
            return new Validity(first.getNotBefore().toInstant(), first.getNotAfter().toInstant());
        } catch (KeyStoreException e) {
            throw new IllegalStateException("a store that was read is not loaded", e);
        }
    }

    private static List<? extends Certificate> chain(Path file)
            throws IOException, GeneralSecurityException {
        var certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(file + ": no certificate in it");
        }
        return List.copyOf(certificates);
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        Matcher pem = KEY.matcher(Files.readString(file, ISO_8859_1));
        if (!pem.find()) {
            throw new IllegalArgumentException(
                    file
                            + ": no unencrypted PKCS #8 key in it; openssl pkcs8 -topk8 -nodes"
                            + " writes one");
        }
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (String algorithm : List.of("EC", "RSA", "Ed25519")) {
            Optional<PrivateKey> key = key(spec, algorithm);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new IllegalArgumentException(file + ": the key is neither EC, RSA nor Ed25519");
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified)
            throws GeneralSecurityException {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> "Ed25519";
                };
        byte[] message = {1, 2, 3};
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(message);
        byte[] signed = signature.sign();
        try {
            signature.initVerify(certified);
        } catch (InvalidKeyException e) {
            return false;
        }
        signature.update(message);
        return signature.verify(signed);
    }

    /// Empty if the key is of another algorithm.
    private static Optional<PrivateKey> key(PKCS8EncodedKeySpec spec, String algorithm)
            throws NoSuchAlgorithmException {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        }
    }
}
