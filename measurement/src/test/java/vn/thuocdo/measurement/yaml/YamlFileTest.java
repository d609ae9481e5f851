package vn.thuocdo.measurement.yaml;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no YAML in UTF-8 is refused where it goes wrong, with the mend. */
class YamlFileTest {

    @Test
    void bringsTextToNfcAndSkipsTheByteOrderMark() {
        var decomposed = Normalizer.normalize("\uFEFFtên: Tiếp cận dịch vụ", Normalizer.Form.NFD);

        var name = YamlFile.read("a.yaml", decomposed.getBytes(UTF_8), YamlFileTest::name);

        assertThat(name).isEqualTo(new Located<>("Tiếp cận dịch vụ", new Position("a.yaml", 1, 6)));
    }

    @Test
    void countsColumnsInCharactersNotInBytes() {
        var refused = refused("tên: {🙂🙂: tốt, ghi: tab}");

        assertThat(refused).hasMessageStartingWith("a.yaml:1:6 ");
    }

    @Test
    void namesTheLineOfWhatIsNotUtf8() {
        var bytes = "tên: a\r\nmã: đẹp".getBytes(Charset.forName("windows-1258"));

        var refused = refused(bytes, YamlFileTest::name);

        assertThat(refused)
                .hasMessage("a.yaml:1:2 the byte EA is not UTF-8 — save the file as UTF-8 (it may be in Windows-1258,"
                        + " TCVN3 or VNI)");
    }

    @Test
    void namesTheLastByteOfACharacterCutOff() {
        assertThat(refused(new byte[] {'a', '\n', (byte) 0xC3}, Node::text))
                .hasMessageStartingWith("a.yaml:2:1 the byte C3");
    }

    @Test
    void tellsUtf16() {
        assertThat(refused("\uFEFFtên: a".getBytes(UTF_16LE), YamlFileTest::name))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void tellsATabInTheIndentation() {
        assertThat(refused("a:\n\tb: 1")).hasMessage("a.yaml:2:1 a tab stands here — indent with spaces");
    }

    @Test
    void tellsAColonInTheMiddleOfAText() {
        assertThat(refused("tên: Chỉ số: hài lòng")).hasMessageStartingWith("a.yaml:1:12 a colon");
    }

    @Test
    void tellsABracketThatIsNeverClosed() {
        assertThat(refused("a: [1, 2\nb: 3\n"))
                .hasMessageStartingWith("a.yaml:2:")
                .hasMessageContaining("not YAML");
    }

    @Test
    void tellsAKeyThatStandsTwice() {
        assertThat(refused("tên: a\n# mã\ntên: c"))
                .hasMessage("a.yaml:3:1 the key “tên” stands here again, first on line 1 — keep one of them");
    }

    @Test
    void tellsAnEmptyFile() {
        assertThat(refused("")).hasMessageStartingWith("a.yaml the file is empty");
        assertThat(refused(" \n")).hasMessageStartingWith("a.yaml the file is empty");
        assertThat(refused("# chỉ có chú thích\n")).hasMessageStartingWith("a.yaml the file is empty");
    }

    @Test
    void tellsASecondDocument() {
        assertThat(refused("tên: a\n---\ntên: b")).hasMessageStartingWith("a.yaml:2:1 a second document");
    }

    @Test
    void tellsATag() {
        assertThat(refused("tên: !!binary YQ==")).hasMessageStartingWith("a.yaml:1:6 the tag tag:yaml.org,2002:binary");
    }

    @Test
    void readsNoAliasesSoThatNoneCanGrow() {
        assertThat(refused("a: &x [lol]\nb: &y [*x, *x]\n")).hasMessageStartingWith("a.yaml:1:4 anchors");
        assertThat(refused("a: *x\n")).hasMessageStartingWith("a.yaml:1:4 anchors");
    }

    @Test
    void tellsAKeyThatIsAList() {
        assertThat(refused("[a, b]: 1")).hasMessageStartingWith("a.yaml:1:1 a key must be a plain word");
    }

    @Test
    void tellsACharacterThatIsNotText() {
        assertThat(refused("tên: a\nmã: b\u0007")).hasMessageStartingWith("a.yaml:2:6 the character U+0007");
    }

    @Test
    void tellsListsTooDeepHoweverDeepTheyAre() {
        assertThat(refused("[".repeat(300_000))).hasMessageStartingWith("a.yaml:1:51 more than 50 levels");
    }

    @Test
    void tellsAFileTooLargeWithoutReadingIt(@TempDir Path folder) throws IOException {
        var file = folder.resolve("plan.yaml");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), 50L << 20);
        }

        var refused = catchThrowableOfType(FileRefused.class, () -> YamlFile.read(file, Node::text));

        assertThat(refused)
                .hasMessage(file + " the file has 52428801 bytes and at most 1048576 are read — is it data"
                        + " instead of a plan or a method?");
    }

    @Test
    void tellsAMissingFileAndAFolder(@TempDir Path folder) {
        var missing = folder.resolve("plan.yaml");

        assertThat(catchThrowableOfType(FileRefused.class, () -> YamlFile.read(missing, Node::text)))
                .hasMessage(missing + " there is no such file — looked for " + missing);
        assertThat(catchThrowableOfType(FileRefused.class, () -> YamlFile.read(folder, Node::text)))
                .hasMessageContaining("this is a folder");
    }

    @Test
    void readsAFileFromDisk(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("plan.yaml"), "tên: a");

        assertThat(YamlFile.read(file, YamlFileTest::name).position()).hasToString(file + ":1:6");
    }

    @Test
    void speaksVietnamese() {
        var refused = refused("a:\n\tb: 1");

        assertThat(refused.text(Locale.of("vi", "VN")))
                .isEqualTo("a.yaml:2:1 có dấu tab ở đây — hãy thụt dòng bằng dấu cách");
        assertThat(refused.text(Locale.FRENCH)).isEqualTo(refused.getMessage());
    }

    private static Located<String> name(Node root) {
        return root.fields(fields -> fields.required("tên", Node::name).get());
    }

    private static FileRefused refused(String yaml) {
        return refused(yaml.getBytes(UTF_8), YamlFileTest::name);
    }

    private static FileRefused refused(byte[] yaml, Function<Node, ?> reader) {
        return catchThrowableOfType(FileRefused.class, () -> YamlFile.read("a.yaml", yaml, reader));
    }
}
