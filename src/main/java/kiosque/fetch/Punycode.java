package kiosque.fetch;

import com.ibm.icu.text.IDNA;

/// International host names in ASCII, as browsers make them (UTS 46, non-transitional). Apart, because few hosts need it and loading it takes a while.
final class Punycode {

    private static final IDNA TO_ASCII =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    private Punycode() {}

    static String of(String host) throws ForbiddenTarget {
        var info = new IDNA.Info();
        var ascii = new StringBuilder();
        TO_ASCII.nameToASCII(host, ascii, info);
        if (info.hasErrors()) {
            throw new ForbiddenTarget("no valid international host name: " + host);
        }
        return ascii.toString();
    }
}
