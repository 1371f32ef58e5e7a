package kiosque.text;

import com.ibm.icu.text.IDNA;

import java.util.Locale;
import java.util.Optional;

/// Host names as name servers know them: in lower case and ASCII, international ones as browsers write them (UTS 46, non-transitional:
/// `faß.de` is `xn--fa-hia.de` and no other's).
public final class HostName {

    /// Empty for what is no name in any script.
    public static Optional<String> ascii(String host) {
        for (int at = 0; at < host.length(); at++) {
            if (host.charAt(at) >= 0x80) {
                return International.ascii(host);
            }
        }
        return Optional.of(host.toLowerCase(Locale.ROOT));
    }

    /// Apart, because few hosts need it and loading it takes a while.
    private static final class International {

        private static final IDNA TO_ASCII =
                IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

        static Optional<String> ascii(String host) {
            var info = new IDNA.Info();
            var ascii = new StringBuilder();
            TO_ASCII.nameToASCII(host, ascii, info);
            return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toString());
        }
    }
}
