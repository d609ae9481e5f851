package vn.thuocdo.measurement.plan.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thuocdo.measurement.plan.DataFile;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problems;

/** Reads a data file: a path alone, or a mapping with more. */
final class DataFileReader {

    private static final Pattern TEXT = Pattern.compile(".*\\.(csv|tsv|txt)(\\.gz)?");
    private static final Pattern SPREADSHEET = Pattern.compile(".*\\.(xls[xmb]?|ods|sav|dta)");
    private static final List<String> KEYS_OF_TEXT = List.of("separator", "encoding", "decimal", "blank");

    private enum Format {
        CSV,
        PARQUET
    }

    private DataFileReader() {}

    /** One file or several, of which no two are the same, whatever their paths from the plan look like. */
    static List<DataFile> readAll(Node node, Path plan) {
        var files = node.oneOrMore(DataFileReader::read);
        var first = new HashMap<Path, Position>();
        for (var file : files) {
            var path = file.path();
            var earlier = first.putIfAbsent(real(plan.resolveSibling(path.value())), path.position());
            if (earlier != null) {
                node.problems().report(path.position(), Message.of(PlanReader.class, "same-file", earlier));
            }
        }
        return files;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException missing) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static DataFile read(Node node) {
        if (!node.isScalar()) {
            return node.fields(DataFileReader::file);
        }
        return switch (format(node.name(), Optional.empty(), node.problems())) {
            case CSV -> new DataFile.Csv(node.name(), null, null, DataFile.Decimal.POINT, Set.of(), null);
            case PARQUET -> new DataFile.Parquet(node.name(), null);
        };
    }

    private static DataFile file(Fields fields) {
        var path = fields.required("path", Node::name);
        var format = fields.optional("format", node -> node.choice(Format.class));
        var separator = fields.optional("separator", DataFileReader::separator);
        var encoding = fields.optional("encoding", node -> node.choice(DataFile.Encoding.class));
        var decimal = fields.optional("decimal", node -> node.choice(DataFile.Decimal.class), DataFile.Decimal.POINT);
        var blanks = fields.optional("blank", node -> node.oneOrMore(Node::characters), List.<String>of());
        var wave = fields.optional("wave", Node::name);
        return switch (format(path.get(), format.get(), fields.problems())) {
            case CSV ->
                new DataFile.Csv(
                        path.get(),
                        separator.get().orElse(null),
                        encoding.get().orElse(null),
                        decimal.get(),
                        Set.copyOf(blanks.get()),
                        wave.get().orElse(null));
            case PARQUET -> {
                refuseKeysOfText(fields);
                yield new DataFile.Parquet(path.get(), wave.get().orElse(null));
            }
        };
    }

    private static void refuseKeysOfText(Fields fields) {
        KEYS_OF_TEXT.stream()
                .filter(fields::has)
                .forEach(key -> fields.problems()
                        .report(fields.position(), Message.of(DataFileReader.class, "parquet-has-no", key)));
    }

    private static Format format(Located<String> path, Optional<Format> written, Problems problems) {
        var name = path.value().toLowerCase(Locale.ROOT);
        if (written.isPresent()) {
            return written.get();
        }
        if (name.endsWith(".parquet")) {
            return Format.PARQUET;
        }
        if (TEXT.matcher(name).matches()) {
            return Format.CSV;
        }
        var key = SPREADSHEET.matcher(name).matches() ? "spreadsheet" : "unknown-format";
        throw problems.refuse(path.position(), Message.of(DataFileReader.class, key, path));
    }

    private static char separator(Node node) {
        if (node.characters().length() == 1) {
            return node.characters().charAt(0);
        }
        var words = new LinkedHashMap<String, Character>();
        words.put("comma", ',');
        words.put("semicolon", ';');
        words.put("tab", '\t');
        words.put("pipe", '|');
        return node.choice(words);
    }
}
