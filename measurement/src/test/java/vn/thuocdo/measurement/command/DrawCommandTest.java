package vn.thuocdo.measurement.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.measurement.language.Language;

class DrawCommandTest {

    private static final String SEED = "7d9f42abe4724d549ead7cfbbde6e07824ab6f4a9802c0d1eae0c18d1f706f80";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String page = "";

    @BeforeEach
    void writeTheExampleOfThePage() throws IOException {
        page = Files.readString(Path.of("..", "docs", "methods", "draw.md"));
        Files.writeString(folder.resolve("frame.csv"), block("frame"));
        Files.writeString(folder.resolve("draw.yaml"), block("yaml"));
    }

    @Test
    void writesTheSampleOfThePageByteForByte() throws IOException {
        var code = run("frame.csv", "--plan", "draw.yaml", "--seed", SEED, "--out", "new/folder");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(folder.resolve("new/folder/sample.csv")).hasContent(block("sample"));
        assertThat(out.toString())
                .contains("Drew 7 units (1 of them certain) and 4 reserves from 18 units in 3 strata")
                .contains("Strata with fewer reserves than the plan asks for: 1")
                .contains("Units of size 0, which cannot be drawn: 1.");
    }

    @Test
    void recordsWhatAnybodyNeedsToDrawAgain() throws Exception {
        run("frame.csv", "--plan", "draw.yaml", "--seed", SEED, "--out", ".");

        var record = JsonMapper.shared().readTree(folder.resolve("draw.json").toFile());
        assertThat(record.get("algorithm").asString()).isEqualTo("thuocdo-draw");
        assertThat(record.get("version").asInt()).isEqualTo(1);
        assertThat(record.get("seed").asString()).isEqualTo(SEED);
        assertThat(record.get("frame").get("sha256").asString()).isEqualTo(sha256("frame.csv"));
        assertThat(record.get("sample").get("sha256").asString()).isEqualTo(sha256("sample.csv"));
        assertThat(record.get("strata").get(2).toString()).isEqualTo("""
                        {"stratum":"C","method":"pps","n":3,"reserves":2,"units":7,"units_of_size_0":1,\
                        "total_size":70,"rest_n":2,"rest_total_size":30,"certain":1,"main":2,"reserve":1}""");
    }

    @Test
    void drawsWithoutAPlanTheSameInEveryStratum() throws IOException {
        var code = run("frame.csv", "--n", "2", "--method", "systematic", "--seed", SEED, "--out", ".");

        assertThat(code).isZero();
        assertThat(Files.readAllLines(folder.resolve("sample.csv"))).hasSize(7);
    }

    @Test
    void neverWritesOverASample() throws IOException {
        Files.writeString(folder.resolve("sample.csv"), "drawn before");

        var code = run("frame.csv", "--n", "2", "--seed", SEED, "--out", ".");

        assertThat(code).isEqualTo(1);
        assertThat(folder.resolve("sample.csv")).hasContent("drawn before");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                --seed 12 --n 2                             | --seed must be 64 digits 0-9, a-f (lower case), not "12"
                --seed SEED                                 | say what to draw
                --seed SEED --n 0                           | say what to draw
                --seed SEED --n 2 --plan draw.yaml          | give either --plan, or --n
                """)
    void saysWhatIsWrongWithTheCall(String options, String sentence) {
        var code = run(("frame.csv " + options.replace("SEED", SEED)).split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
                1,A,a,1~2,A,a,1~     | n: 1            | frame.csv:3:5 the id “a” stands on line 2 already
                2,A,a,1~2,A,b,1~     | n: 1            | frame.csv:3:1 order 2 follows order 2
                1,A,a,1~2,B,b,1~     | strata: {A: {n: 1}} | frame.csv:3:3 stratum “B” is not in the plan
                1,A,a,1~2,A,b,1~     | strata: {A: {n: 3}} | draw.yaml:1:10 stratum “A” has 2 units that can be drawn
                1,A,a,1~             | strata: {A: {n: 1}, B: {n: 1}} | draw.yaml:1:21 the frame has no units to draw in
                1,A,a,0~             | {n: 1, method: pps} | draw.yaml:1:1 the frame has no units to draw in
                1,A,a,9223372036854775807~2,A,b,1~ | {n: 1, method: pps} | frame.csv:3:7 the sizes of stratum “A”
                """)
    void saysWhereFrameAndPlanAreWrong(String units, String plan, String problem) throws IOException {
        Files.writeString(folder.resolve("frame.csv"), "order,stratum,id,size\n" + units.replace('~', '\n'));
        Files.writeString(folder.resolve("draw.yaml"), plan);

        var code = run("frame.csv", "--plan", "draw.yaml", "--seed", SEED, "--out", "nowhere");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .startsWith(folder.resolve(problem.split(" ")[0]) + " ")
                .contains(problem);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void saysWhatAFrameIsThatIsNoCsvFile() throws IOException {
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.write(folder.resolve("packed.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        Files.writeString(folder.resolve("book.csv"), "PK\u0003\u0004");

        run("folder.csv", "--n", "2", "--seed", SEED, "--out", "nowhere");
        run("packed.csv.gz", "--n", "2", "--seed", SEED, "--out", "nowhere");
        run("book.csv", "--n", "2", "--seed", SEED, "--out", "nowhere");

        assertThat(err.toString())
                .contains("folder.csv this is a folder — name the CSV file")
                .contains("packed.csv.gz:1:1 the file is packed with gzip — unpack it first")
                .contains("book.csv:1:1 this is an Excel workbook");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private String block(String kind) {
        var block = Pattern.compile("(?ms)^```" + kind + "\\n(.*?)^```$").matcher(page);
        assertThat(block.find()).as(kind).isTrue();
        return block.group(1);
    }

    private String sha256(String file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file)));
        return HexFormat.of().formatHex(digest);
    }

    private int run(String... arguments) {
        var command = new CommandLine(new DrawCommand())
                .setResourceBundle(CommandTexts.in(Language.ENGLISH).bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        for (var i = 0; i < arguments.length; i++) {
            var isPath = arguments[i].contains(".csv") || arguments[i].contains(".yaml");
            if (isPath || (i > 0 && arguments[i - 1].equals("--out"))) {
                arguments[i] = folder.resolve(arguments[i]).toString();
            }
        }
        return command.execute(arguments);
    }
}
