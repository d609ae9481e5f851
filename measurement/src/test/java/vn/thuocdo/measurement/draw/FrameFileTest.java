package vn.thuocdo.measurement.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.statistics.selection.FrameUnit;

class FrameFileTest {

    private static final List<FrameUnit> TWO =
            List.of(new FrameUnit(1, "A, B", "x\"y", 5), new FrameUnit(3, "C", "z", 0));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order,stratum,id,size\n1,\"A, B\",\"x\"\"y\",5\n3,C,z,0\n",
                "order;stratum;id;size\r\n1;A, B;\"x\"\"y\";5\r\n\r\n3;C;z;0",
                "\uFEFForder\tstratum\tid\tsize\n1\tA, B\tx\"y\t5\n3\tC\tz\t\"0\"\n",
                "\n\nid,size,order,\"stratum\"\n\"x\"\"y\",5,1,\"A, B\"\nz,0,3,C\n"
            })
    void readsWhatProgramsWriteAsCsv(String text) throws IOException {
        assertThat(units(text)).isEqualTo(TWO);
    }

    @Test
    void takesSizeOneWhereThereIsNoColumnOfSizes() throws IOException {
        assertThat(units("order,stratum,id\n1,A,x\n")).containsExactly(new FrameUnit(1, "A", "x", 1));
        assertThatThrownBy(() -> frame("order,stratum,id\n1,A,x\n").requireSizes())
                .hasMessageContaining("frame.csv:1:1 the column “size” is missing");
    }

    @Test
    void isReadAnewByEachIterator() throws IOException {
        try (var frame = frame("order,stratum,id\n1,A,x\n2,A,y\n")) {
            var once = new ArrayList<FrameUnit>();
            var again = new ArrayList<FrameUnit>();
            frame.forEach(once::add);
            frame.forEach(again::add);

            assertThat(again).hasSize(2).isEqualTo(once);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                order,stratum,id,size~1,A,a:b,1     | 2:5 “a:b” cannot be hashed in one way only
                order,stratum,id,size~1,Xã,a,1      | 2:3 “Xã” cannot be hashed in one way only
                order,stratum,id,size~1,Xã,a,x      | 2:8 “x” is not a whole number of at least 0
                order,stratum,id,size~1,A,,1        | 2:5 nothing stands here
                order,stratum,id,size~0,A,a,1       | 2:1 “0” is not a whole number of at least 1
                order,stratum,id,size~1,A,a,1.5     | 2:7 “1.5” is not a whole number of at least 0
                order,stratum,id,size~1,A,a,-1      | 2:7 “-1” is not a whole number of at least 0
                order,stratum,id,size~1,A,a,99999999999999999999 | 2:7 “99999999999999999999” is not a whole
                order,stratum,id,size~1,A,a         | 2:1 the line has 3 values, the first line 4
                order,stratum,id,size~1,A,"a,1~     | 2:9 a quotation mark is not closed
                order,stratum,id,size~1,A,"a"b,1~   | 2:8 text stands behind a closing quotation mark
                order,stratum,id,name~1,A,a,Lan     | 1:18 a frame has no column “name”
                order,stratum,id,id~1,A,a,b         | 1:18 the column “id” stands here again
                order,id~1,a                        | 1:1 the column “stratum” is missing
                order,stratum,id,size               | 1:1 there are no units
                ~                                   | 1:1 the column “order” is missing
                """)
    void saysAtWhichLineAndColumnItIsWrong(String text, String problem) throws IOException {
        assertThatThrownBy(() -> units(text.replace('~', '\n')))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(folder.resolve("frame.csv") + ":" + problem);
    }

    @Test
    void tellsSeveralMistakesAtOnceInVietnameseToo() {
        assertThatThrownBy(() -> units("order,stratum,id,size\nx,A,a,1\n2,A,b,1\n3,A,c,y\n"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refusal -> assertThat(refusal.text(Locale.of("vi")).lines())
                                .hasSize(2)
                                .allMatch(line -> line.contains("không phải số nguyên")));
    }

    @Test
    void refusesALineWithoutAnEndBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> units("order,stratum,id,size\n" + "1".repeat(5_000_000)))
                .hasMessageContaining("2:4097 the line has more than 4096 bytes");
        assertThatThrownBy(() -> units("order,stratum,id,size\n" + ",".repeat(100)))
                .hasMessageContaining("or too many values");
    }

    @Test
    void refusesOtherEncodingsOfLineAndText() {
        assertThatThrownBy(() -> units("order,stratum,id,size\r1,A,a,1\r"))
                .hasMessageContaining("1:22 a lone carriage");
        var utf16 = "\uFEFForder,stratum,id,size\n1,A,a,1\n".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> {
                    Files.write(folder.resolve("frame.csv"), utf16);
                    new FrameFile(folder.resolve("frame.csv"), seen -> {}).iterator();
                })
                .hasMessageContaining("UTF-16");
    }

    private List<FrameUnit> units(String text) throws IOException {
        try (var frame = frame(text)) {
            var units = new ArrayList<FrameUnit>();
            frame.forEach(units::add);
            return units;
        }
    }

    private FrameFile frame(String text) throws IOException {
        var file = folder.resolve("frame.csv");
        Files.writeString(file, text);
        return new FrameFile(file, seen -> {});
    }
}
