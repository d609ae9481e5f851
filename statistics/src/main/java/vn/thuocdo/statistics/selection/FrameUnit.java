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

    static void requireName(String what, String name) {
        if (name.isEmpty() || name.charAt(0) == ' ' || name.charAt(name.length() - 1) == ' ') {
            throw new IllegalArgumentException(
                    "%s \"%s\" is empty or begins or ends with a space".formatted(what, name));
        }
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c < ' ' || c > '~' || c == ':') {
                throw new IllegalArgumentException(
                        "%s \"%s\" holds '%s' as character %d; allowed is printable ASCII without \":\""
                                .formatted(what, name, c, i + 1));
            }
        }
    }
}
