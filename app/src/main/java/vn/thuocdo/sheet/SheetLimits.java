package vn.thuocdo.sheet;

/**
 * The most that is read of a file. A file beyond it is refused, so that a small one which unpacks to a huge one cannot
 * fill the memory or the disk.
 *
 * @param bytes of the file
 * @param unpackedBytes of everything read from a packed one
 * @param rows with the header
 * @param columns of a row
 * @param cellChars of a cell
 */
public record SheetLimits(long bytes, long unpackedBytes, long rows, int columns, int cellChars) {

    private static final long MEGABYTE = 1 << 20;

    /** Enough for a catalogue of the whole country: 20 MB, 100,000 rows. */
    public static final SheetLimits CATALOGUE = new SheetLimits(20 * MEGABYTE, 300 * MEGABYTE, 100_000, 100, 4_000);

    /** More than any form: 5 MB, 3,000 rows, cells as long as a spreadsheet lets them be. */
    public static final SheetLimits FORM = new SheetLimits(5 * MEGABYTE, 60 * MEGABYTE, 3_000, 200, 32_767);

    public SheetLimits {
        if (bytes < 1 || unpackedBytes < 1 || rows < 1 || columns < 1 || cellChars < 1) {
            throw new IllegalArgumentException(
                    "limits %d, %d, %d, %d, %d".formatted(bytes, unpackedBytes, rows, columns, cellChars));
        }
    }

    /** The same for a sheet with so many columns more. */
    public SheetLimits wider(int more) {
        return new SheetLimits(bytes, unpackedBytes, rows, columns + more, cellChars);
    }
}
