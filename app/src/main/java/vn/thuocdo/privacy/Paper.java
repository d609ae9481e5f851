package vn.thuocdo.privacy;

import java.time.Instant;
import java.util.UUID;
import vn.thuocdo.attachment.AttachmentId;

/** A signed paper in the file of a campaign. */
public record Paper(UUID id, Kind kind, AttachmentId attachment, String fileName, Instant added) {

    /** What papers are about. */
    public enum Kind {
        /** Hồ sơ đánh giá tác động. */
        ASSESSMENT,
        /** Thỏa thuận giữa bên kiểm soát và bên xử lý. */
        AGREEMENT,
        /** Thông báo cho người được hỏi. */
        NOTICE,
        /** Biên bản hủy, ký. */
        DISPOSAL;

        /** The key of its name. */
        public String text() {
            return "privacy.paper." + name();
        }
    }
}
