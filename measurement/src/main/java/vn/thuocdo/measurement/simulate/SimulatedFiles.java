package vn.thuocdo.measurement.simulate;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.output.WholeFiles;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;

/**
 * Writes a simulation as files: the forms of each year, what codes are called, the true values, a note that all is
 * simulated, and the plan that measures it. CSV in UTF-8, with a comma between fields and a decimal point.
 */
public final class SimulatedFiles {

    private static final String PLAN = "plan.yaml";

    private SimulatedFiles() {}

    /**
     * Writes the files into a folder, which is made where it is missing; a plan that is there already stays.
     *
     * @return the plan
     */
    public static Path write(Simulation simulation, Path folder) throws IOException {
        try (var files = WholeFiles.in(folder)) {
            for (var year : simulation.years()) {
                write(files, "forms-%d.csv".formatted(year.number()), out -> forms(simulation, year, out));
            }
            write(files, "truth.csv", out -> truth(simulation, out));
            labels(simulation.province(), files);
            write(files, "SIMULATED.txt", out -> note(simulation, out));
            if (!Files.exists(folder.resolve(PLAN))) {
                files.write(PLAN, out -> out.write(plan()));
            }
            files.replace();
        }
        return folder.resolve(PLAN);
    }

    /** The plan that measures the simulated province, as the checkout has it in {@code examples/sipas}. */
    static byte[] plan() {
        try (var in = SimulatedFiles.class.getResourceAsStream("/examples/sipas/" + PLAN)) {
            return Objects.requireNonNull(in, "the jar lacks examples/sipas/" + PLAN)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forms(Simulation simulation, Year year, PrintWriter out) {
        var items =
                IntStream.rangeClosed(1, Dossier.ITEMS).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        out.print("dossier,year,agency,kind,channel,commune,age_group,gender,frame_size,drawn,outcome,weight,%s,%s\n"
                .formatted(items, String.join(",", Experience.COLUMNS)));
        for (var stratum : year.strata()) {
            for (var asked : stratum.sample()) {
                out.print(line(simulation, year.number(), stratum, asked));
            }
        }
    }

    private static String line(Simulation simulation, int year, Year.Stratum stratum, Year.Asked asked) {
        var province = simulation.province();
        var agency = province.agencies().get(stratum.agency());
        var dossier = asked.dossier();
        var answered = asked.outcome() == Year.Outcome.COMPLETED;
        return "MH-%d-%06d,%d,%s,%s,%s,%s,%s,%s,%d,%d,%s,%s,%s,%s\n"
                .formatted(
                        year,
                        dossier.number(),
                        year,
                        agency.code(),
                        agency.kind().code(),
                        Dossier.CHANNELS.get(stratum.channel()),
                        province.communes().get(dossier.commune()).code(),
                        Dossier.AGES.get(dossier.age()),
                        Dossier.GENDERS.get(dossier.gender()),
                        stratum.dossiers().size(),
                        stratum.sample().size(),
                        asked.outcome().code(),
                        answered ? String.format(Locale.ROOT, "%.9f", stratum.weight()) : "",
                        answered ? answers(dossier) : ",".repeat(Dossier.ITEMS - 1),
                        answered
                                ? Experience.of(simulation.seed(), year, agency, stratum.channel(), dossier)
                                        .line()
                                : ",".repeat(Experience.COLUMNS.size() - 1));
    }

    private static String answers(Dossier dossier) {
        return IntStream.range(0, Dossier.ITEMS)
                .mapToObj(i -> dossier.answers()[i] == Dossier.BLANK ? "" : Byte.toString(dossier.answers()[i]))
                .collect(Collectors.joining(","));
    }

    private static void truth(Simulation simulation, PrintWriter out) {
        out.print("year,domain,key,node,value,dossiers\n");
        for (var year : simulation.years()) {
            for (var value : Truth.of(simulation.province(), year)) {
                out.print(String.format(
                        Locale.ROOT,
                        "%d,%s,%s,%s,%.6f,%d\n",
                        year.number(),
                        value.domain(),
                        value.key(),
                        value.node(),
                        value.value(),
                        value.dossiers()));
            }
        }
    }

    private static void labels(Province province, WholeFiles files) throws IOException {
        labels(
                files,
                "agencies.csv",
                province.agencies().stream()
                        .map(agency -> new Label(agency.code(), agency.name(), agency.englishName()))
                        .toList());
        labels(
                files,
                "communes.csv",
                province.communes().stream()
                        .map(commune -> new Label(commune.code(), commune.name(), commune.englishName()))
                        .toList());
    }

    /** What a code is called. */
    private record Label(String code, String text, String english) {}

    private static void labels(WholeFiles files, String name, List<Label> labels) throws IOException {
        write(files, name, out -> {
            out.print("code,label,label_en\n");
            labels.forEach(
                    label -> out.print("%s,\"%s\",\"%s\"\n".formatted(label.code(), label.text(), label.english())));
        });
    }

    private static void note(Simulation simulation, PrintWriter out) {
        out.print("""
                SỐ LIỆU MÔ PHỎNG, không phải kết quả khảo sát: %s.
                Không có người nào, xã, phường nào trong các tệp này là thật.
                SIMULATED DATA, not the results of a survey. No person and no commune in these files is real.

                seed %d; %s
                """.formatted(Province.NAME, simulation.seed(), Simulation.ALGORITHM));
    }

    private static void write(WholeFiles files, String name, Consumer<PrintWriter> content) throws IOException {
        files.write(name, bytes -> {
            var out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            content.accept(out);
            if (out.checkError()) {
                throw new FileRefused(List.of(
                        new Problem(Position.wholeFile(name), Message.of(SimulatedFiles.class, "not-written"))));
            }
        });
    }
}
