/**
 * Survey data from CSV and Parquet files into DuckDB, exactly as written, or a list of what is wrong with them.
 *
 * <p>A {@link vn.thuocdo.measurement.data.Database} loads the {@link vn.thuocdo.measurement.data.Column}s asked for
 * out of a {@link vn.thuocdo.measurement.data.DataFile}. CSV is read by this package and not by DuckDB: one pass
 * decodes, splits, checks and converts, so that every refusal names a line of the file as an editor counts it.
 * Parquet is not copied: its table is a view.
 */
@NullMarked
package vn.thuocdo.measurement.data;

import org.jspecify.annotations.NullMarked;
