package vn.thuocdo.measurement.data.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What the first bytes of a file say it is. */
public enum Signature {
    PARQUET("Parquet", "PAR1"),
    GZIP("gzip", "\u001f\u008b"),
    ZIP("Excel (.xlsx), ZIP", "PK\u0003\u0004"),
    OLD_OFFICE("Excel 97–2003 (.xls)", "\u00d0\u00cf\u0011\u00e0"),
    SPSS("SPSS (.sav)", "$FL2@(#)"),
    STATA("Stata (.dta)", "<stata_dta>"),
    PDF("PDF", "%PDF-"),
    XZ("xz", "\u00fd7zXZ"),
    ZSTANDARD("Zstandard (.zst)", "(\u00b5/\u00fd"),
    TEXT("", "");

    /** No signature is longer, in bytes. */
    static final int LONGEST = 16;

    private final String title;
    private final String start;

    Signature(String title, String start) {
        this.title = title;
        this.start = start;
    }

    static Signature of(byte[] first) {
        var text = new String(first, ISO_8859_1);
        for (var signature : values()) {
            if (text.startsWith(signature.start)) {
                return signature;
            }
        }
        throw new AssertionError("every text starts with the empty one");
    }

    /** The format as people call it. */
    String title() {
        return title;
    }
}
