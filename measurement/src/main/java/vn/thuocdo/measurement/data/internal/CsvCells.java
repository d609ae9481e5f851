package vn.thuocdo.measurement.data.internal;

import java.text.Normalizer;
import java.util.Set;
import org.duckdb.DuckDBWritableVector;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.DecimalMark;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;

/** Turns the fields of a record into values; what cannot be turned becomes a finding. */
final class CsvCells {

    private static final Set<String> NO_NUMBER = Set.of("NA", "NaN");

    private final CsvRecords records;
    private final DecimalMark mark;
    private final Set<String> missing;
    private final Findings findings;
    private final NumberText number;
    private final NumberText otherNumber;

    CsvCells(CsvRecords records, DataFile file, Findings findings) {
        this.records = records;
        this.mark = file.decimalMark();
        this.missing = file.missing();
        this.findings = findings;
        this.number = new NumberText(mark);
        this.otherNumber = new NumberText(mark == DecimalMark.POINT ? DecimalMark.COMMA : DecimalMark.POINT);
    }

    void write(int field, Column column, DuckDBWritableVector target, int row) {
        if (records.isEmpty(field) || (!missing.isEmpty() && missing.contains(text(field)))) {
            target.setNull(row);
            return;
        }
        switch (column.kind()) {
            case TEXT -> target.setString(row, text(field));
            case NUMBER -> number(field, column, target, row);
            case WHOLE_NUMBER -> whole(field, column, target, row);
            case ANSWER_CODE -> code(field, column, target, row);
        }
    }

    private String text(int field) {
        var characters = records.text();
        for (var at = records.from(field); at < records.to(field); at++) {
            if (characters[at] >= '\u0300') {
                return Normalizer.normalize(records.field(field), Normalizer.Form.NFC);
            }
        }
        return records.field(field);
    }

    private void number(int field, Column column, DuckDBWritableVector target, int row) {
        if (!isNumber(field, column)) {
            target.setNull(row);
            return;
        }
        var value = number.value();
        if (Double.isInfinite(value)) {
            complain(field, column, Problem.OUT_OF_RANGE, "−1.8e308 … 1.8e308");
        }
        target.setDouble(row, value);
    }

    private void whole(int field, Column column, DuckDBWritableVector target, int row) {
        if (!isNumber(field, column) || !isWhole(field, column, Long.MIN_VALUE, Long.MAX_VALUE)) {
            target.setNull(row);
            return;
        }
        target.setLong(row, number.whole().orElseThrow());
    }

    private void code(int field, Column column, DuckDBWritableVector target, int row) {
        if (!isNumber(field, column) || !isWhole(field, column, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            target.setNull(row);
            return;
        }
        target.setInt(row, (int) number.whole().orElseThrow());
    }

    private boolean isNumber(int field, Column column) {
        var text = records.text();
        if (number.read(text, records.from(field), records.to(field))) {
            return true;
        }
        if (!NO_NUMBER.contains(records.field(field))) {
            complain(field, column, whyNoNumber(field));
        }
        return false;
    }

    private Problem whyNoNumber(int field) {
        if (!otherNumber.read(records.text(), records.from(field), records.to(field))) {
            return Problem.NOT_A_NUMBER;
        }
        return switch (mark) {
            case POINT -> Problem.DECIMAL_COMMA;
            case COMMA -> Problem.DECIMAL_POINT;
        };
    }

    private boolean isWhole(int field, Column column, long least, long most) {
        var whole = number.whole();
        if (whole.isPresent() && whole.getAsLong() >= least && whole.getAsLong() <= most) {
            return true;
        }
        var range = least + " … " + most;
        var outside = whole.isPresent() || Math.abs(number.value()) >= 0x1p63;
        complain(field, column, outside ? Problem.OUT_OF_RANGE : Problem.NOT_WHOLE, range);
        return false;
    }

    private void complain(int field, Column column, Problem problem, String... more) {
        var value = Findings.shown(records.field(field));
        var facts = more.length == 0 ? new String[] {value} : new String[] {value, more[0]};
        findings.add(new Place.Line(records.line()), column.name(), problem, facts);
    }
}
