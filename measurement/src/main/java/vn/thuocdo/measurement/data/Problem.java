package vn.thuocdo.measurement.data;

import java.util.Locale;

/** What may be wrong with a data file. The words stand in the bundle {@code messages} of this package. */
public enum Problem {
    // the file as such
    NO_SUCH_FILE,
    IS_A_FOLDER,
    NO_PERMISSION,
    UNREADABLE,
    EMPTY_FILE,
    OTHER_FORMAT,
    // packed by gzip
    GZIP_CUT_OFF,
    GZIP_DAMAGED,
    GZIP_TOO_LARGE,
    // text
    WRONG_ENCODING,
    NUL_CHARACTER,
    LINE_TOO_LONG,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE,
    TOO_FEW_FIELDS,
    TOO_MANY_FIELDS,
    WRONG_SEPARATOR,
    // Parquet
    NOT_PARQUET,
    PARQUET_CUT_OFF,
    PARQUET_DAMAGED,
    TYPE_NOT_NUMBER,
    TYPE_NOT_READ,
    // columns
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    NO_ROWS,
    // values
    REPEATED,
    NOT_A_NUMBER,
    DECIMAL_COMMA,
    DECIMAL_POINT,
    NOT_WHOLE,
    OUT_OF_RANGE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
