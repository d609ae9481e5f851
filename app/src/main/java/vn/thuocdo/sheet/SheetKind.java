package vn.thuocdo.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a file is, by its first bytes. */
enum SheetKind {
    CSV,
    XLSX,
    /** The binary files of old Excel, and new ones locked by a password, are both kept in the same container. */
    OLD_OR_LOCKED,
    OTHER,
    EMPTY;

    private static final byte[] CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<String> OTHERS = List.of("%PDF", "Rar!", "7z\u00bc\u00af", "\u0089PNG", "<html", "<!DOC");

    static SheetKind of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var bytes = content.readNBytes(CONTAINER.length + 1);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (bytes.length == 0) {
                return EMPTY;
            }
            if (text.startsWith("PK\u0003\u0004")) {
                return XLSX;
            }
            if (text.startsWith(new String(CONTAINER, StandardCharsets.ISO_8859_1))) {
                return OLD_OR_LOCKED;
            }
            return OTHERS.stream().anyMatch(text::startsWith) ? OTHER : CSV;
        }
    }
}
