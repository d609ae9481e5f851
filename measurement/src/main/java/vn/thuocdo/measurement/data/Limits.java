package vn.thuocdo.measurement.data;

/**
 * How far a file is followed before it is refused.
 *
 * @param longestRecord of a CSV file, in characters; memory grows with it, not with the file
 * @param mostUnpacked of a gzip file, in bytes after unpacking
 * @param mostShown how many findings a refusal lists; the others are counted
 */
public record Limits(int longestRecord, long mostUnpacked, int mostShown) {

    /** One million characters, 64 GiB, twenty findings. */
    public static final Limits USUAL = new Limits(1_000_000, 64L << 30, 20);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public Limits {
        if (longestRecord < 1 || mostUnpacked < 1 || mostShown < 1) {
            throw new IllegalArgumentException(
                    "limits of %d characters, %d bytes, %d findings".formatted(longestRecord, mostUnpacked, mostShown));
        }
    }
}
