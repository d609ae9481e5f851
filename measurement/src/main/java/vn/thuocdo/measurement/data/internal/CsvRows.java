package vn.thuocdo.measurement.data.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;

/** The rows of a CSV file, cut down to the wanted columns, as long as nothing is wrong with them. */
final class CsvRows {

    private final CsvRecords records;
    private final CsvCells cells;
    private final List<Column> columns;
    private final Findings findings;

    private final int named;
    private final int inHeader;
    private final int[] positions;
    private final Place headerPlace;

    private long count;
    private boolean ended;

    /**
     * Reads the header; missing and doubled columns become findings.
     *
     * @throws Broken if there is none, or the text cannot be split so far
     */
    CsvRows(CsvRecords records, DataFile file, List<Column> columns, Findings findings) throws Broken {
        this.records = records;
        this.columns = columns;
        this.findings = findings;
        this.cells = new CsvCells(records, file, findings);
        if (!records.next()) {
            throw Broken.because(Problem.EMPTY_FILE);
        }
        headerPlace = new Place.Line(records.line());
        inHeader = records.size();
        named = records.filled();
        if (named == 1 && columns.size() > 1 && file.separator() != null) {
            throw Broken.because(Problem.WRONG_SEPARATOR, file.separator().character() + "")
                    .at(headerPlace);
        }
        var names = IntStream.range(0, named).mapToObj(records::field).toList();
        positions = new Header(names, headerPlace).positions(columns, findings);
    }

    List<Column> columns() {
        return columns;
    }

    Place headerPlace() {
        return headerPlace;
    }

    /** How many rows have been given out. */
    long count() {
        return count;
    }

    /** Writes as many rows as fit; 0 says that there are no more. */
    long fill(DuckDBDataChunkWriter chunk) {
        var vectors = new DuckDBWritableVector[columns.size() + 1];
        for (var i = 0; i < vectors.length; i++) {
            vectors[i] = chunk.vector(i);
        }
        var row = 0;
        try {
            while (row < chunk.capacity() && !ended && records.next()) {
                if (hasRightWidth()) {
                    write(vectors, row++);
                }
            }
        } catch (Broken broken) {
            findings.add(broken);
            ended = true;
        }
        count += row;
        return row;
    }

    /** Fields behind the named columns may be there or not, if the header has them too or nothing is in them. */
    private boolean hasRightWidth() {
        var size = records.size();
        if (size == named) {
            return true;
        }
        if (size < named) {
            complain(Problem.TOO_FEW_FIELDS);
            return false;
        }
        if (records.filled() > inHeader) {
            complain(Problem.TOO_MANY_FIELDS);
            return false;
        }
        return true;
    }

    private void complain(Problem problem) {
        findings.add(
                new Place.Line(records.line()),
                null,
                problem,
                Integer.toString(records.size()),
                Integer.toString(inHeader));
    }

    private void write(DuckDBWritableVector[] vectors, int row) {
        vectors[0].setLong(row, records.line());
        for (var i = 0; i < positions.length; i++) {
            cells.write(positions[i], columns.get(i), vectors[i + 1], row);
        }
    }
}
