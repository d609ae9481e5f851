package vn.thuocdo.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** Reads off a file's first bytes, its last and its parts what kind it is. */
final class FileContent {

    /** Where readers look for the end mark of a PDF. */
    private static final int PDF_END = 2048;
    /** What a packed file may unfold to; more is a bomb. */
    private static final long MOST_UNPACKED = 400L << 20;

    private static final int MOST_PARTS = 20_000;

    private FileContent() {}

    /** The kind of file, or nothing where it is none of ours, is broken, or carries macros. */
    static Optional<FileKind> kind(byte[] content, String name) {
        if (starts(content, "%PDF-")) {
            return endsAsPdf(content) ? Optional.of(FileKind.PDF) : Optional.empty();
        }
        if (starts(content, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileKind.PNG);
        }
        if (starts(content, "\u00ff\u00d8\u00ff")) {
            return Optional.of(FileKind.JPEG);
        }
        if (starts(content, "PK\u0003\u0004")) {
            return packed(content);
        }
        return isText(content) ? Optional.of(textKind(name)) : Optional.empty();
    }

    private static boolean starts(byte[] content, String mark) {
        var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean endsAsPdf(byte[] content) {
        var end = Arrays.copyOfRange(content, Math.max(0, content.length - PDF_END), content.length);
        return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static Optional<FileKind> packed(byte[] content) {
        try {
            var parts = parts(content);
            if (!parts.contains("[Content_Types].xml") || parts.stream().anyMatch(FileContent::isMacro)) {
                return Optional.empty();
            }
            if (parts.contains("word/document.xml")) {
                return Optional.of(FileKind.DOCX);
            }
            return parts.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isMacro(String part) {
        return part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    /** The names of the parts, each read to its end, so that a broken one is found. */
    private static Set<String> parts(byte[] content) throws IOException {
        var names = new HashSet<String>();
        var buffer = new byte[1 << 16];
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (var read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0 || names.size() > MOST_PARTS) {
                        throw new IOException("unfolds to more than it should");
                    }
                }
            }
        }
        return names;
    }

    private static boolean isText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().allMatch(sign -> sign >= ' ' || sign == '\t' || sign == '\n' || sign == '\r');
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    private static FileKind textKind(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileKind.CSV : FileKind.TEXT;
    }
}
