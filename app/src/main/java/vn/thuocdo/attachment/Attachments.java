package vn.thuocdo.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Where files are kept. Who may see one is decided by the module whose page it hangs on; this one has no page.
 *
 * <p>They lie in the database, so that a backup of it is whole.
 */
@Repository
public class Attachments {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 20 << 20;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    public Attachments(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file. No more of it is read than may be kept.
     *
     * @param name as the sender calls it; folders and control characters are left out
     * @param allowed kinds
     * @throws Refused if it is empty, too large, or not one of the kinds allowed
     */
    @Transactional
    public Attachment keep(String name, InputStream content, Set<FileKind> allowed, Actor actor) throws IOException {
        var bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused(Problem.ATTACHMENT_TOO_LARGE, LARGEST >> 20);
        }
        var bare = bare(name);
        if (bytes.length == 0) {
            throw new Refused(Problem.ATTACHMENT_EMPTY, bare);
        }
        var kind = FileContent.kind(bytes, bare)
                .filter(allowed::contains)
                .orElseThrow(() -> new Refused(Problem.ATTACHMENT_KIND, bare, names(allowed)));
        var kept = new Attachment(new AttachmentId(Ids.next()), bare, kind, bytes.length, sha256(bytes));
        insert(kept, bytes, actor);
        audit.record(
                actor.account(),
                "attachment.kept",
                "attachment",
                kept.id().value().toString(),
                Map.of("sha256", kept.sha256(), "size", kept.size()));
        return kept;
    }

    private void insert(Attachment kept, byte[] content, Actor actor) {
        db.sql("""
                insert into attachment.attachment (id, name, media_type, size, sha256, content, kept_by, kept_at)
                values (:id, :name, :type, :size, :sha256, :content, :by, :at)
                """)
                .param("id", kept.id().value())
                .param("name", kept.name())
                .param("type", kept.kind().mediaType())
                .param("size", kept.size())
                .param("sha256", HexFormat.of().parseHex(kept.sha256()))
                .param("content", content)
                .param("by", actor.account())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    public Optional<Attachment> find(AttachmentId id) {
        return db.sql("select id, name, media_type, size, sha256 from attachment.attachment where id = :id")
                .param("id", id.value())
                .query(Attachments::read)
                .optional();
    }

    /** The content of a file, as it came in. */
    public Optional<byte[]> read(AttachmentId id) {
        return db.sql("select content from attachment.attachment where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject(1, UUID.class)),
                row.getString(2),
                FileKind.ofMediaType(row.getString(3)).orElseThrow(),
                row.getLong(4),
                HexFormat.of().formatHex(row.getBytes(5)));
    }

    private static String bare(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("\\p{C}", "")
                .strip();
        var start = Math.max(0, clean.length() - LONGEST_NAME);
        return clean.isEmpty() ? "tep" : clean.substring(start);
    }

    private static String names(Set<FileKind> kinds) {
        return kinds.stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }
}
