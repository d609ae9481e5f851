package vn.thuocdo.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code: its modules, and the same as the path of an SVG picture, so that it stands in its page and in no file of
 * its own.
 */
public final class QrCode {

    private static final int QUIET = 4;

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** @throws IllegalArgumentException if {@code text} is longer than a code holds */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("%d characters for a QR code".formatted(text.length()), tooLong);
        }
    }

    /** Modules of a side, with the quiet zone of four around. */
    public int size() {
        return matrix.getWidth() + 2 * QUIET;
    }

    /** Whether a module is dark, counted from the upper left corner of the quiet zone. */
    public boolean isDark(int x, int y) {
        var column = x - QUIET;
        var row = y - QUIET;
        return column >= 0
                && row >= 0
                && column < matrix.getWidth()
                && row < matrix.getHeight()
                && matrix.get(column, row) == 1;
    }

    /** The path of the dark modules. */
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < size(); y++) {
            for (var x = 0; x < size(); x++) {
                if (isDark(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }
}
