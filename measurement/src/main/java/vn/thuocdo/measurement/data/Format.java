package vn.thuocdo.measurement.data;

/** How a data file is laid out. */
public enum Format {
    /** Text, one record after another, fields parted by a {@link Separator}; may be packed by gzip. */
    CSV,
    /** Apache Parquet. */
    PARQUET
}
