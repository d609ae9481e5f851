package vn.thuocdo.backup;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a backup holds; the last entry of its file, so that a file cut short has none.
 *
 * @param format of the file; 1
 * @param schema the last migration the database had
 * @param identity the last migration its schema {@code identity} had
 * @param takenAt the moment of the snapshot, ISO 8601
 * @param tables in an order in which each only points to earlier ones
 * @param identityTables those of the schema {@code identity}
 */
record Manifest(
        int format, String schema, String identity, String takenAt, List<Table> tables, List<Table> identityTables) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        tables = List.copyOf(tables);
        identityTables = List.copyOf(identityTables);
    }

    long rows() {
        return Stream.concat(tables.stream(), identityTables.stream())
                .mapToLong(Table::rows)
                .sum();
    }

    /**
     * A table in the file.
     *
     * @param columns in the order of its rows
     * @param sha256 of its rows as they stand in the file, in hexadecimal digits
     */
    record Table(String name, List<String> columns, long rows, String sha256) {

        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }

        String columnList() {
            return String.join(", ", columns);
        }
    }
}
