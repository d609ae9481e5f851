package vn.thuocdo.measurement.data.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Format;
import vn.thuocdo.measurement.data.Limits;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;
import vn.thuocdo.measurement.data.SmallTable;

/** Reads small CSV files as large ones are read, with the same findings, but without a database. */
public final class SmallFile {

    private SmallFile() {}

    /**
     * Reads a whole file.
     *
     * @throws vn.thuocdo.measurement.data.DataRefused if it cannot be taken as it is, or has no rows
     */
    public static SmallTable read(Path file, Limits limits) {
        var findings = new Findings(file, limits.mostShown());
        try (var opened = OpenedFile.open(DataFile.of(file).in(Format.CSV));
                var records = new CsvRecords(opened.characters(limits), null, limits.longestRecord())) {
            var table = table(file, records, findings);
            findings.refuseIfAny();
            return table;
        } catch (Broken broken) {
            findings.add(broken);
            throw findings.refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmallTable table(Path file, CsvRecords records, Findings findings) throws Broken {
        if (!records.next()) {
            throw Broken.because(Problem.EMPTY_FILE);
        }
        var header = new Place.Line(records.line());
        var names = fields(records, records.filled());
        var rows = new ArrayList<SmallTable.Row>();
        while (records.next()) {
            if (records.size() < names.size() || records.filled() > names.size()) {
                var problem = records.size() < names.size() ? Problem.TOO_FEW_FIELDS : Problem.TOO_MANY_FIELDS;
                var sizes = new String[] {Integer.toString(records.size()), Integer.toString(names.size())};
                findings.add(new Place.Line(records.line()), null, problem, sizes);
            } else {
                rows.add(new SmallTable.Row(records.line(), fields(records, names.size())));
            }
        }
        if (rows.isEmpty()) {
            findings.add(header, null, Problem.NO_ROWS);
        }
        return new SmallTable(file, names, rows);
    }

    private static List<String> fields(CsvRecords records, int count) {
        return IntStream.range(0, count)
                .mapToObj(records::field)
                .map(field -> Normalizer.normalize(field, Normalizer.Form.NFC).strip())
                .toList();
    }

    /**
     * Where a column of that name stands, from 0.
     *
     * @throws vn.thuocdo.measurement.data.DataRefused if there is none, or several
     */
    public static int position(SmallTable table, String name) {
        var findings = new Findings(table.file(), 1);
        var wanted = List.of(new Column(name, ColumnKind.TEXT));
        var position = new Header(table.names(), new Place.Line(1)).positions(wanted, findings)[0];
        findings.refuseIfAny();
        return position;
    }
}
