package vn.thuocdo.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The small tables the province is made of, which are packed with the programme. */
final class Lines {

    private Lines() {}

    static List<NamedCsvRecord> of(String name) {
        try (var in = Objects.requireNonNull(Lines.class.getResourceAsStream(name + ".csv"), name);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
