package vn.thuocdo.measurement.data;

/** What the values of a column are, and so which type of DuckDB holds them. */
public enum ColumnKind {
    /** A finite number, to the last bit as Java's and R's {@code double} read it. */
    NUMBER("double"),
    /** A whole number from −2⁶³ to 2⁶³ − 1. */
    WHOLE_NUMBER("bigint"),
    /** The code of an answer: a whole number from −2³¹ to 2³¹ − 1. */
    ANSWER_CODE("integer"),
    /** Text in Unicode form NFC without spaces at its ends; never empty. */
    TEXT("varchar");

    private final String sqlType;

    ColumnKind(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of DuckDB, as SQL writes it. */
    public String sqlType() {
        return sqlType;
    }
}
