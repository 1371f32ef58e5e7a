package kiosque.parse.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The charset that a label means. Labels are read as browsers read them (WHATWG Encoding): what calls itself Latin-1 is
/// windows-1252, what calls itself GB2312 is GB18030; and as loosely as people write them: `u16`, `cp-1252`, `ibm_850`.
final class CharsetLabel {

    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("iso88591", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("l1", "windows-1252"),
                    Map.entry("ansi", "windows-1252"),
                    Map.entry("latin", "windows-1252"),
                    Map.entry("iso8859", "windows-1252"),
                    Map.entry("8859", "windows-1252"),
                    Map.entry("latin7", "ISO-8859-13"),
                    Map.entry("l7", "ISO-8859-13"),
                    Map.entry("iso88599", "windows-1254"),
                    Map.entry("latin5", "windows-1254"),
                    Map.entry("iso885911", "x-windows-874"),
                    Map.entry("tis620", "x-windows-874"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gb231280", "GB18030"),
                    Map.entry("euccn", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("cp936", "GB18030"),
                    Map.entry("thai", "x-windows-874"),
                    Map.entry("isoir166", "x-windows-874"),
                    Map.entry("tis6200", "x-windows-874"),
                    Map.entry("cp932", "windows-31j"),
                    Map.entry("932", "windows-31j"),
                    Map.entry("shiftjis", "windows-31j"),
                    Map.entry("mskanji", "windows-31j"),
                    Map.entry("sjis", "windows-31j"),
                    Map.entry("xsjis", "windows-31j"),
                    Map.entry("euckr", "x-windows-949"),
                    Map.entry("ksc56011987", "x-windows-949"),
                    Map.entry("ksc5601", "x-windows-949"),
                    Map.entry("korean", "x-windows-949"),
                    Map.entry("cp949", "x-windows-949"),
                    Map.entry("big5", "x-windows-950"),
                    Map.entry("cp950", "x-windows-950"),
                    Map.entry("eucjp", "EUC-JP"),
                    Map.entry("ujis", "EUC-JP"),
                    Map.entry("utf", "UTF-8"),
                    Map.entry("u8", "UTF-8"),
                    Map.entry("utf8mb4", "UTF-8"),
                    Map.entry("unicode", "UTF-16"),
                    Map.entry("u16", "UTF-16"),
                    Map.entry("u32", "UTF-32"),
                    Map.entry("ucs2", "UTF-16"),
                    Map.entry("iso10646ucs2", "UTF-16"),
                    Map.entry("iso10646ucs4", "UTF-32"),
                    Map.entry("ibm039", "IBM037"),
                    Map.entry("cp039", "IBM037"),
                    Map.entry("ebcdiccpca", "IBM037"),
                    Map.entry("ebcdiccpwt", "IBM037"),
                    Map.entry("ebcdiccpbe", "IBM500"),
                    Map.entry("ebcdiccpch", "IBM500"),
                    Map.entry("ebcdiccphe", "IBM424"),
                    Map.entry("maccentraleurope", "x-MacCentralEurope"),
                    Map.entry("maclatin2", "x-MacCentralEurope"),
                    Map.entry("maccenteuro", "x-MacCentralEurope"),
                    Map.entry("macromanian", "x-MacRomania"),
                    Map.entry("macfarsi", "x-MacArabic"),
                    Map.entry("macintosh", "x-MacRoman"),
                    Map.entry("macroman", "x-MacRoman"),
                    Map.entry("mac", "x-MacRoman"),
                    Map.entry("cspc775baltic", "IBM775"),
                    Map.entry("utf7", ""),
                    Map.entry("csunicode11utf7", ""));

    /// Every charset that this Java knows, by its names without punctuation. Built when the first odd label arrives.
    private static final class Known {
        private static final Map<String, Charset> BY_NAME = byName();

        private static Map<String, Charset> byName() {
            Map<String, Charset> names = new ConcurrentHashMap<>();
            for (Charset charset : Charset.availableCharsets().values()) {
                Stream.concat(Stream.of(charset.name()), charset.aliases().stream())
                        .forEach(name -> names.putIfAbsent(squeezed(name), charset));
            }
            return Map.copyOf(names);
        }
    }

    /// What the label means; empty where nobody knows it.
    static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.equals("utf-8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String key = squeezed(name);
        if (key.isEmpty() || key.length() > 40) {
            return Optional.empty();
        }
        String meant = MEANT.get(key);
        if (meant != null) {
            return meant.isEmpty() ? Optional.empty() : named(meant);
        }
        return named(name)
                .or(() -> RareCharset.named(key))
                .or(() -> loosely(key))
                .filter(CharsetLabel::isSafe);
    }

    private static Optional<Charset> loosely(String key) {
        String number = key.replaceFirst("^(csibm|csmibm|cp|ibm|xibm|windows|xcp|win)", "");
        return Stream.of(key, "ibm" + number, "xibm" + number, "windows" + number, "cs" + key)
                .filter(candidate -> !candidate.equals(number) || Known.BY_NAME.containsKey(key))
                .map(Known.BY_NAME::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /// Stateful charsets can hide markup from whoever checks the bytes; only the Japanese mail charset is in real use.
    private static boolean isSafe(Charset charset) {
        String name = charset.name();
        return !name.startsWith("ISO-2022-CN")
                && !name.startsWith("x-ISO-2022-CN")
                && !name.contains("COMPOUND_TEXT")
                && !name.contains("JISAutoDetect");
    }

    private static String squeezed(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            }
        }
        return key.toString();
    }
}
