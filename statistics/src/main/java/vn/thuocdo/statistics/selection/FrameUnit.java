package vn.thuocdo.statistics.selection;

/**
 * One line of a frame: what can be drawn, and nothing that tells who it is.
 *
 * <p>Stratum and id are printable ASCII (space to tilde) without {@code ":"}, not empty, without a space at either
 * end, so that every text that is hashed can be read in one way only.
 *
 * @param order place in the frame, at least 1; ascending through the file, gaps allowed
 * @param stratum name of the stratum
 * @param id unique in the frame
 * @param size a whole number x ≥ 0, read by draws proportional to size only; a unit of size 0 is never drawn by them
 */
public record FrameUnit(long order, String stratum, String id, long size) {

    /** @throws IllegalArgumentException if a part is not as described above */
    public FrameUnit {
        if (order < 1) {
            throw new IllegalArgumentException("order %d of unit \"%s\" is below 1".formatted(order, id));
        }
        requireName("stratum", stratum);
        requireName("id", id);
        if (size < 0) {
            throw new IllegalArgumentException("size %d of unit \"%s\" is negative".formatted(size, id));
        }
    }

    /** Whether {@code text} can be a stratum or an id. */
    public static boolean isName(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ':') {
                return false;
            }
        }
        return true;
    }

    static void requireName(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "%s \"%s\" is not printable ASCII without \":\", or is empty, or begins or ends with a space"
                            .formatted(what, name));
        }
    }
}
