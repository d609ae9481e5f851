package vn.thuocdo.attachment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a file is, told from its content; only between kinds of text does its name decide. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    /** What a signed document comes as: from the document system, or scanned. */
    public static final Set<FileKind> SIGNED = Set.copyOf(EnumSet.of(PDF, PNG, JPEG));

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As it stands behind the point of a name. */
    public String extension() {
        return extension;
    }

    static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }
}
