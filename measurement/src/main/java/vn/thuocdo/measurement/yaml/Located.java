package vn.thuocdo.measurement.yaml;

/**
 * A value and where it was written, so that a mistake found much later can still point at the line.
 *
 * @param value what was written
 * @param position where
 */
public record Located<T>(T value, Position position) {

    /** The value as text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
